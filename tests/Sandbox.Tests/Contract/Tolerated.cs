using System.Text.RegularExpressions;

namespace Gigstack.Sandbox.Tests.Contract;

/// <summary>Where the Sandbox departs from the document on purpose. An operation is its edition and id, or the start of that.</summary>
internal static partial class Tolerated
{
    /// <summary>s_requests that the document does not allow and that succeed, each with the reason.</summary>
    private static readonly (string Operation, Regex Problem, string Reason)[] s_requests =
    [
        ("current ", MissingQuantity(), "The facts say that quantity is required and also that it is 1 by default."),
        ("current ", MissingTaxFields(), "The examples of the pages omit factor, which is Tasa."),
        ("", NullInUpdate(), "In an update null clears a field."),
        ("current ", Aliases(), "The guides and one official client use these names."),
        ("2025-06 ", DateWithoutTime(), "In the edition of June 2025 a date is also accepted without a time."),
        ("current webhooks.create", MissingEvents(), "Without events a webhook receives all of them."),
        ("current satDownload.requests.create", MissingDates(), "The n8n node sends date_from and date_to."),
        ("current invoices.sat.list", UndeclaredNext(), "An answer has next, so it is accepted beside starting_after."),
        ("current ", SharedOption(), "The official client sends these options to every list."),
        ("current auth.signup", AnyEmail(), "A repeated Idempotency-Key returns the first answer, whatever the body."),
    ];

    /// <summary>s_answers that the document does not have, each with the reason.</summary>
    private static readonly (string Operation, Regex Problem, string Reason)[] s_answers =
    [
        ("", TooLarge(), "The size of a body is limited by the Sandbox."),
        ("2025-06 ping.", UnknownParameter(), "The Sandbox refuses unknown query parameters on each route."),
        ("current clients.update", Taken(), "The facts have 409 for resource_already_exists; the document has it for creation only."),
        ("current teams.settings.update", AnyTax(), "The facts say that the objects in taxes are free-form."),
        ("2025-06 ", UndocumentedCode(), "The pages show no code of 401, 405 and of 409 for what is in use. The list of codes is open."),
    ];

    public static bool Request(string operation, string problem) => Contains(s_requests, operation, problem);

    public static bool Answer(string operation, string problem) => Contains(s_answers, operation, problem);

    private static bool Contains((string Operation, Regex Problem, string Reason)[] list, string operation, string problem) =>
        list.Any(entry => operation.StartsWith(entry.Operation, StringComparison.Ordinal) && entry.Problem.IsMatch(problem));

    [GeneratedRegex(@"^(/items/\d+): required: .*\[""quantity""\]")]
    private static partial Regex MissingQuantity();

    [GeneratedRegex(@"/taxes/\d+: required: .*\[""factor""\]")]
    private static partial Regex MissingTaxFields();

    [GeneratedRegex(@"^/[\w/]+: type: Value is ""null""")]
    private static partial Regex NullInUpdate();

    [GeneratedRegex(@"^query (created_gte|created_lte|metadata_\w+) is not declared|^query order_by: enum")]
    private static partial Regex Aliases();

    [GeneratedRegex(@"^(query (from|to)|/issueDate): format: Value does not match format ""date-time""")]
    private static partial Regex DateWithoutTime();

    [GeneratedRegex(@"required: .*\[""events""\]")]
    private static partial Regex MissingEvents();

    [GeneratedRegex(@"required: .*\[""start_date"",""end_date""\]")]
    private static partial Regex MissingDates();

    [GeneratedRegex("^query next is not declared")]
    private static partial Regex UndeclaredNext();

    [GeneratedRegex(@"^query (created\[[gl]te\]|sort|order_by|limit) is not declared")]
    private static partial Regex SharedOption();

    [GeneratedRegex("^/email: format")]
    private static partial Regex AnyEmail();

    [GeneratedRegex("^status 413 ")]
    private static partial Regex TooLarge();

    [GeneratedRegex("^status 400 ")]
    private static partial Regex UnknownParameter();

    [GeneratedRegex("^status 409 ")]
    private static partial Regex Taken();

    [GeneratedRegex(@"^/data/taxes/\d+/")]
    private static partial Regex AnyTax();

    [GeneratedRegex("^/error/code: enum")]
    private static partial Regex UndocumentedCode();
}
