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
        foreach (var (field, text) in error.FieldErrors)
            state.AddModelError(fields.GetValueOrDefault(field, ""), text);
        if (error.FieldErrors.Count == 0)
            state.AddModelError("", error.ApiMessage ?? error.Message);
    }
}
