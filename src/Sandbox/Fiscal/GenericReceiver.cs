namespace Gigstack.Sandbox.Fiscal;

/// <summary>Receivers without an RFC of their own, and what the SAT prescribes for them.</summary>
internal static class GenericReceiver
{
    /// <summary>The RFC of the general public.</summary>
    public const string GeneralPublic = "XAXX010101000";

    /// <summary>The RFC of residents abroad.</summary>
    public const string Foreigner = "XEXX010101000";

    /// <summary>The name for which an invoice is a global one.</summary>
    public const string GeneralPublicName = "PUBLICO EN GENERAL";

    /// <summary>Without fiscal obligations.</summary>
    public const string TaxSystem = "616";

    /// <summary>Without fiscal effects.</summary>
    public const string Use = "S01";

    /// <summary>Whether an RFC is one that many clients share.</summary>
    public static bool Is(string rfc) => rfc is GeneralPublic or Foreigner;
}
