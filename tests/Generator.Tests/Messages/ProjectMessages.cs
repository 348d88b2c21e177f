using System.Globalization;
using Gigstack.Generator.Emit;
using Gigstack.Generator.Pipeline;
using Gigstack.Generator.Tests.Driver;
using Gigstack.Generator.Tests.Emission;
using Microsoft.CodeAnalysis.CSharp;
using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>The project, its settings and the generator itself.</summary>
internal static class ProjectMessages
{
    private const string Input = "Pipeline/DocumentInput.cs";

    private static readonly ApiFile s_file = File(V31("paths: {}"));

    public static readonly MessageCase[] All =
    [
        Of(Input, [s_file with { Namespace = "1st" }], "GIG0012: Namespace has the invalid value '1st': it must be a C# namespace"),
        Of(Input, [s_file with { ClientName = "A.B" }], "GIG0012: ClientName has the invalid value 'A.B': it must be a C# identifier"),
        Of(
            Input,
            [s_file with { Accessibility = "private" }],
            "GIG0012: Accessibility has the invalid value 'private': it must be public or internal"),
        Of(Input, [s_file with { Strict = "maybe" }], "GIG0012: Strict has the invalid value 'maybe': it must be true or false"),
        Of(Input, [s_file with { RegistrationMethod = "Add-Pets" }], "GIG0012: RegistrationMethod has the invalid value 'Add-Pets': it must be a C# identifier"),
        Of(Input, [s_file with { RequiredInResponses = "never" }], "GIG0012: RequiredInResponses has the invalid value 'never': it must be fail or ignore"),
        Of(
            "Pipeline/ClientInputs.cs",
            [s_file, s_file with { Path = "/apis/other.yaml" }],
            "GIG0012: Namespace has the invalid value 'Test': 'test.yaml' already uses it; give each OpenApiClient its own namespace"),
        Of(
            "Pipeline/ClientInputs.cs",
            [s_file, s_file],
            "GIG0012: Include has the invalid value 'test.yaml': another OpenApiClient has the same file and settings; remove one"),
        Of(
            "Pipeline/Sharing.cs",
            [s_file with { SharedWith = "Pets" }],
            "GIG0012: SharedWith has the invalid value 'Pets': no other OpenApiClient has this namespace or name"),
        Of(
            "Pipeline/Sharing.cs",
            [s_file with { SharedWith = "TestClient" }],
            "GIG0012: SharedWith has the invalid value 'TestClient': it is the client itself"),
        Of(
            "Pipeline/Sharing.cs",
            [s_file with { SharedWith = "A" }, s_file with { Path = "/apis/a.yaml", Namespace = "A", Accessibility = "internal" }],
            "GIG0012: SharedWith has the invalid value 'A': its types are internal, so a public client cannot use them"),
        Of(
            "Pipeline/Sharing.cs",
            [
                s_file with { SharedWith = "A" }, s_file with { Path = "/apis/a.yaml", Namespace = "A", SharedWith = "B" },
                s_file with { Path = "/apis/b.yaml", Namespace = "B" },
            ],
            "GIG0012: SharedWith has the invalid value 'A': it shares the types of 'B' itself; name that one"),
        Of(
            "Binding/Filtering/TypeSharing.cs",
            [
                File(V31("paths: {}\ncomponents: { schemas: { Thing: { type: object, properties: { a: { type: string } } } } }")) with { SharedWith = "A" },
                File(V31("paths: {}\ncomponents: { schemas: { Thing: { type: object, properties: { b: { type: string } } } } }")) with { Path = "/apis/a.yaml", Namespace = "A" },
            ],
            "GIG0030: 'Thing' is not shared with 'A', because it differs from the type of this name there, or refers to a type that differs; "
            + "both are generated"),
        new(
            "OpenApiDocumentAnalyzer.cs",
            static () => ReferencedClientTests.Messages(),
            ["GIG0021: 'Test.TestClient' is not generated, because the referenced assembly 'Consumer' has it"]),
        new(
            "Pipeline/SharedRegistrations.cs",
            static () => HostingTests.Messages(),
            [
                "GIG0029: 'AddTestClient' registers 'B.TestClient' and also 'A.TestClient', so that its calls are ambiguous: "
                + "set RegistrationMethod of one of them"]),
        new(
            "AddedPropertyAnalyzer.cs",
            static () => AddedPropertyTests.Messages(),
            [
                "GIG0028: 'Thing.Added' is not in the OpenAPI document, so it is neither read nor written: add [JsonIgnore] if it is not "
                + "meant to be, or add the property to the document with an overlay"]),
        new(
            "Pipeline/EmittedFile.cs",
            static () => [Text(EmittedFile.Of<string>("", static _ => throw new InvalidOperationException("Why."), CancellationToken.None))],
            [
                "GIG0011: Internal generator error: a generated file is left out; please report it with the document "
                + "(InvalidOperationException: Why.)"]),
        new(
            "GigstackGenerator.cs",
            static () =>
                Reported(Generation.Run([s_file], parse: CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp10))),
            ["GIG0007: Generated code requires C# 11 or later, but this project uses C# 10.0: set <LangVersion>11</LangVersion> or later"]),
    ];

    private static string Text(EmittedFile file) =>
        $"{file.Failure!.DescriptorId}: {file.Failure.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}";
}
