using Gigstack.Generator.Tests.Driver;
using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>Overlays, and the JSONPath in them.</summary>
internal static class OverlayMessages
{
    private const string Reader = "Document/Overlays/OverlayReader.cs";
    private const string Action = "Document/Overlays/AppliedAction.cs";
    private const string Merge = "Document/Overlays/OverlayMerge.cs";
    private const string Scanner = "Document/JsonPath/PathScanner.cs";
    private const string Parser = "Document/JsonPath/PathParser.cs";
    private const string Strings = "Document/JsonPath/PathString.cs";
    private const string Filters = "Document/JsonPath/FilterParser.cs";
    private const string Regexps = "Document/JsonPath/RegexpParser.cs";

    public static readonly MessageCase[] All =
    [
        new(
            "Document/Overlays/OverlayApplier.cs",
            static () => Reported(Generation.Run([File(V31("paths: {}")) with { Overlay = "a.yaml" }])),
            ["GIG0012: Overlay has the invalid value '/apis/a.yaml': the project has no such file among its AdditionalFiles"]),
        Action1(
            "Document/Overlays/OverlayApplier.cs",
            "target: $..[?count(@..*..*..*..*..*..*..*..*) > 9], remove: true",
            "GIG0008: A limit was exceeded: the overlays of a document need more than 5,000,000 steps",
            "{ a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: { a: [[[[[[[[[[[[[[1]]]]]]]]]]]]]] } } } } } } } } } } } } } }"),
        Overlay("[]", "it is not an object; the overlay is not applied"),
        Overlay("{}", "it has no 'overlay' with a version; the overlay is not applied"),
        Overlay("overlay: 2.0", "its version is '2.0' and not one of the supported versions 1.0 and 1.1; the overlay is not applied"),
        Overlay("overlay: 1.0", "it has no list of actions; the overlay is not applied"),
        Overlay("{ overlay: 1.0, actions: [1] }", "an action is not an object; the action is ignored"),
        Overlay("{ overlay: 1.0, actions: [{}] }", "an action has no 'target'; the action is ignored"),
        Overlay("{ overlay: 1.0, actions: [{ target: 1 }] }", "'target' is not a string; the action is ignored"),
        Overlay("{ overlay: 1.0, actions: [{ target: $, remove: 1 }] }", "'remove' is not a boolean; the action is ignored"),
        Overlay("{ overlay: 1.0, actions: [{ target: $ }] }", "an action has neither 'update', 'copy' nor 'remove: true'; the action is ignored"),
        Overlay("{ overlay: 1.0, actions: [{ target: $, update: 1, copy: $ }] }", "an action has both 'update' and 'copy'; the action is ignored"),
        Of(
            Reader,
            Files("{ overlay: 1.0, extends: https://e.g/pets.yaml, actions: [{ target: $.info, update: {} }] }"),
            "GIG0027: The overlay extends 'https://e.g/pets.yaml'; it is applied to 'test.yaml'"),
        Action1(Action, "target: $.pets, update: 1", "GIG0026: The target '$.pets' matches nothing in the document; the action has no effect"),
        Invalid(Action, "target: $.*, update: 1", "'$.*' selects a string and an object; the action is ignored"),
        Invalid(Action, "target: $.info, copy: $.pets", "'$.pets' selects nothing; the action is ignored"),
        Invalid(Action, "target: $.info, copy: $.*", "'$.*' selects more than one value; the action is ignored"),
        Invalid(Action, "target: $.info, update: 1", "a number cannot be merged into an object; the action is ignored"),
        Invalid(Action, "target: $, remove: true", "the root of a document cannot be removed; the action is ignored"),
        Action1(
            Action,
            "target: $..leaf, update: { x-a: " + new string('[', 100) + new string(']', 100) + " }",
            "GIG0008: A limit was exceeded: the document would be nested more than 128 levels deep",
            string.Concat(Enumerable.Repeat("{ a: ", 40)) + "{ leaf: {} }" + new string('}', 40)),
        Action1(
            Action,
            "target: $['x-a'][*], update: [" + string.Join(',', Enumerable.Repeat("1", 1000)) + "]",
            "GIG0008: A limit was exceeded: overlays add more than 500,000 values",
            "[" + string.Join(',', Enumerable.Repeat("[]", 600)) + "]"),
        Invalid(Merge, "target: $, update: { info: [] }", "'info' is an array and cannot be merged into an object; it is not changed"),
        Invalid(Merge, "target: $, update: { paths: null }", "'paths' is null and cannot be merged into an object; it is not changed"),
        Invalid(Merge, "target: $, update: { info: a }", "'info' is a string and cannot be merged into an object; it is not changed"),
        Invalid(Merge, "target: $, update: { info: 7 }", "'info' is a number and cannot be merged into an object; it is not changed"),
        Invalid(Action, "target: $, update: { info: true }", "'info' is a boolean and cannot be merged into an object; it is not changed"),
        Invalid(Merge, "target: $, update: { info: true }", "'info' is a boolean and cannot be merged into an object; it is not changed"),
        Path(Reader, "$.", "it ends where a name is expected"),
        Path(Scanner, "$.", "it ends where a name is expected"),
        Path(Scanner, "$[?@.a == 1", "it ends where ']' is expected"),
        Path(Scanner, "$./a", "'/' is found where a name is expected"),
        Path(Scanner, "$.x-a", "'-' is not allowed in a name after a dot: write ['...']"),
        Path(Scanner, "$[01]", "'01' is not an index"),
        Path(Scanner, "$[-]", "']' is found where a digit is expected"),
        Path(Scanner, "$[?@ == 01]", "a number starts with zero"),
        Path(Parser, "$" + new string('a', 20_000), "it is too long"),
        Path(Parser, "$a", "'a' is found where '.', '[' or the end is expected"),
        Path(Parser, "$[a]", "'a' is found where a name in quotation marks, an index, '*' or '?' is expected"),
        Path(Parser, "$[?" + new string('(', 40) + "@" + new string(')', 40) + "]", "it is nested too deeply"),
        Path(Strings, "$[\"a", "a string is not closed"),
        Path(Strings, "$['\\x']", "an escape sequence is not one of JSON"),
        Path(Strings, "$['\\ud800']", "a string contains half a surrogate pair"),
        Path(Strings, "$['\u0001']", "a string contains a control character"),
        Path(Filters, "$[?1]", "a value is not a condition: compare it"),
        Path(Filters, "$[?@.* == 1]", "only a query for a single node can be compared"),
        Path(Filters, "$[?match(@, 'a') == 1]", "a condition cannot be compared"),
        Path(Filters, "$[?]", "']' is found where '@', '$', a value or a function is expected"),
        Path(Filters, "$[?size(@)]", "'size' is not a function; there are length, count, value, match and search"),
        Path(Filters, "$[?count(1) == 1]", "the argument must be a query"),
        Pattern(Regexps, "(", "it ends too early"),
        Pattern(Regexps, "a)", "')' is not allowed at offset 1"),
        Pattern("Document/JsonPath/Regexp.cs", "a)", "')' is not allowed at offset 1"),
        Pattern(Regexps, new string('(', 40) + new string(')', 40), "it is nested too deeply"),
        Pattern(Regexps, "a{2000}", "a repetition is not a number up to 1000"),
        Pattern(Regexps, "\\p{X}", "a category of characters is not known"),
        Pattern(Regexps, "[b-a]", "a range of characters is empty"),
        Pattern(Regexps, "\\d", "'\\d' is not allowed; write the characters in brackets, such as [0-9]"),
        Pattern("Document/JsonPath/RegexpProgram.cs", "((a{1000}){1000})", "it is too large"),
    ];

    private static MessageCase Overlay(string overlay, string expected) => Of(Reader, Files(overlay), $"GIG0025: The overlay is not valid: {expected}");

    /// <summary>One action.</summary>
    private static MessageCase Action1(string site, string action, string expected, string extension = "1") =>
        Of(site, Files($"overlay: 1.1.0\nactions:\n- {action.Replace(", ", "\n  ", StringComparison.Ordinal)}", extension), expected);

    private static MessageCase Invalid(string site, string action, string expected) =>
        Action1(site, action, $"GIG0025: The overlay is not valid: {expected}");

    private static MessageCase Path(string site, string path, string expected) => Of(
        site,
        Files($"overlay: 1.1.0\nactions: [{{ target: {Quoted(path)}, remove: true }}]"),
        $"GIG0025: The overlay is not valid: '{path.Replace('\u0001', ' ')}' is not valid JSONPath: {expected}; the action is ignored");

    private static MessageCase Pattern(string site, string pattern, string expected) => Path(
        site,
        $"$[?match(@, \"{pattern.Replace("\\", "\\\\", StringComparison.Ordinal)}\")]",
        $"'{pattern}' is not an I-Regexp (RFC 9485): {expected}");

    private static string Quoted(string path) => System.Text.Json.JsonSerializer.Serialize(path);

    private static ApiFile[] Files(string overlay, string extension = "1") =>
    [
        File(V31($"paths: {{}}\nx-a: {extension}")) with { Overlay = "test.overlay.yaml" },
        ApiFile.OverlayOf("/apis/test.overlay.yaml", overlay),
    ];
}
