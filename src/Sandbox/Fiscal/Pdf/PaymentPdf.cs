using System.Globalization;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>The payment that a complement is about, as its printed form shows it.</summary>
internal static class PaymentPdf
{
    public static void Write(PdfFlow flow, JsonObject paid)
    {
        flow.Heading("Pago");
        flow.Field("Fecha de pago", paid.Text("date"));
        flow.Field("Forma de pago", paid.Text("payment_form"));
        flow.Field("Monto", $"{Amount(paid, "amount")} {paid.Text("currency")}");
        if (paid.Text("currency") != "MXN")
            flow.Field("Tipo de cambio", paid["exchange_rate"]!.ToJsonString());
        flow.Row("Documento relacionado", ["Parcialidad", "Saldo anterior", "Importe pagado", "Saldo insoluto"], bold: true);
        foreach (var part in paid["invoices"]!.AsArray().Select(part => part!.AsObject()))
        {
            flow.Row(
                $"{part.Text("uuid")} ({part.Text("currency")})",
                [part["number"]!.ToJsonString(), Amount(part, "previous"), Amount(part, "amount"), Amount(part, "balance")]);
        }
    }

    private static string Amount(JsonObject holder, string name) =>
        holder.Number(name)!.Value.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
