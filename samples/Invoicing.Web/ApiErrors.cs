using System.Text.Json;
using Gigstack.Runtime;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invoicing.Web;

/// <summary>Shows what the API refuses at the fields of a form.</summary>
internal static class ApiErrors
{
    /// <summary>Adds the errors of an exception.</summary>
    /// <param name="state">The state of the form.</param>
    /// <param name="error">What the call threw.</param>
    /// <param name="fields">The fields of the form by their names in the API. Errors of other fields are shown above the form.</param>
    public static void AddApiErrors(this ModelStateDictionary state, ApiException error, IReadOnlyDictionary<string, string> fields)
    {
        var found = ByField(error).ToList();
        foreach (var (field, text) in found)
            state.AddModelError(fields.GetValueOrDefault(field, ""), text);
        if (found.Count == 0)
            state.AddModelError("", error.ApiMessage ?? error.Message);
    }

    // gigstack sends the errors by field, or as texts that begin with the field: "items[0].quantity must be greater than 0".
    private static IEnumerable<(string Field, string Text)> ByField(ApiException error) => error.Details switch
    {
        { ValueKind: JsonValueKind.Array } texts =>
            texts.EnumerateArray().Select(static text => text.ToString()).Select(static text => (text.Split(' ')[0], text)),
        _ => error.FieldErrors.Select(static field => (field.Key, field.Value)),
    };
}
