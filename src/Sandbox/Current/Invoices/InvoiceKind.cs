namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>A kind of CFDI. Each has its path.</summary>
/// <param name="Type">c_TipoDeComprobante.</param>
/// <param name="Name">What messages call one.</param>
/// <param name="Series">The series when neither the body nor the team's settings name one.</param>
/// <param name="Setting">The kind's name in the team's <c>default_series</c>.</param>
internal sealed record InvoiceKind(string Type, string Name, string Series, string Setting)
{
    public static readonly InvoiceKind Income = new("I", "Invoice", "A", "income");
    public static readonly InvoiceKind Egress = new("E", "Invoice", "E", "credit_note");
    public static readonly InvoiceKind Complement = new("P", "Payment complement", "P", "complements");

    public static InvoiceKind Of(string type) => type switch
    {
        "I" => Income,
        "E" => Egress,
        "P" => Complement,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such kind of invoice"),
    };
}
