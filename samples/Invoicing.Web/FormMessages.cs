using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Invoicing.Web;

/// <summary>What a form says in Spanish about input that is missing or is not a number.</summary>
internal static class FormMessages
{
    public const string Required = "Este dato es necesario.";

    public static void Set(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(static _ => Required);
        messages.SetMissingBindRequiredValueAccessor(static _ => Required);
        messages.SetAttemptedValueIsInvalidAccessor(static (value, _) => $"«{value}» no es un valor válido.");
        messages.SetValueMustBeANumberAccessor(static _ => "Escribe un número.");
    }
}
