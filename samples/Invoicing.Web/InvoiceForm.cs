using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Gigstack;

namespace Invoicing.Web;

/// <summary>The form of a new invoice. What the SAT accepts is checked by the API, not here.</summary>
internal sealed class InvoiceForm
{
    /// <summary>The fields by their names in the API, for its errors.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>
    {
        ["client"] = $"Form.{nameof(Client)}",
        ["client.id"] = $"Form.{nameof(Client)}",
        ["use"] = $"Form.{nameof(Use)}",
        ["payment_form"] = $"Form.{nameof(PaymentForm)}",
        ["items[0].description"] = $"Form.{nameof(Description)}",
        ["items[0].product_key"] = $"Form.{nameof(ProductKey)}",
        ["items[0].unit_key"] = $"Form.{nameof(UnitKey)}",
        ["items[0].quantity"] = $"Form.{nameof(Quantity)}",
        ["items[0].unit_price"] = $"Form.{nameof(UnitPrice)}",
    };

    private const decimal Iva = 0.16m;

    /// <summary>
    /// Made with the form. However often the form is sent, by a double click or after a failure, the API issues one invoice for it.
    /// </summary>
    [Required]
    public string IdempotencyKey { get; set; } = "";

    [Display(Name = "Cliente"), Required(ErrorMessage = "Elige un cliente.")]
    public string Client { get; set; } = "";

    [Display(Name = "Uso del CFDI"), Required(ErrorMessage = FormMessages.Required)]
    public string Use { get; set; } = CfdiUse.Known.GastosEnGeneral;

    [Display(Name = "Forma de pago"), Required(ErrorMessage = FormMessages.Required)]
    public string PaymentForm { get; set; } = global::Gigstack.PaymentForm.Known.TransferenciaElectronica;

    [Display(Name = "Descripción"), Required(ErrorMessage = FormMessages.Required)]
    public string Description { get; set; } = "";

    [Display(Name = "Clave de producto (SAT)"), Required(ErrorMessage = FormMessages.Required)]
    public string ProductKey { get; set; } = "84111500";

    [Display(Name = "Clave de unidad (SAT)"), Required(ErrorMessage = FormMessages.Required)]
    public string UnitKey { get; set; } = "E48";

    [Display(Name = "Cantidad")]
    public decimal? Quantity { get; set; } = 1;

    [Display(Name = "Precio unitario, sin IVA")]
    public decimal? UnitPrice { get; set; }

    public InvoiceIncomeInput ToInput() => new()
    {
        Client = new() { Id = Client },
        Use = Use,
        PaymentForm = PaymentForm,
        PaymentMethod = PaymentMethod.Pue,
        Items =
        [
            new()
            {
                Description = Description,
                ProductKey = ProductKey,
                UnitKey = UnitKey,
                Quantity = Quantity ?? 0,
                UnitPrice = UnitPrice,
                Taxes = [Taxes.Iva16 with { Rate = Iva }],
            },
        ],
    };
}
