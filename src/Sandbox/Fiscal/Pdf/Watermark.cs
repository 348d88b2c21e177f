namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>What is printed across every page of a document that is not valid.</summary>
internal static class Watermark
{
    public const string Draft = "Sin Validez Fiscal";
    public const string Canceled = "CANCELADO";
}
