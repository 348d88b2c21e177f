using System.Globalization;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.SatInvoices;

/// <summary>The filters of the list of SAT invoices.</summary>
internal static class SatInvoiceFilters
{
    public static DocumentQuery Read(QueryParameters parameters)
    {
        var query = new DocumentQuery(SatInvoiceDocuments.Resource);
        if (Day(parameters, "from") is var (first, _))
            query.CreatedFrom(MexicoTime.At(first, TimeOnly.MinValue));
        if (Day(parameters, "to") is var (_, last))
            query.CreatedTo(MexicoTime.At(last, TimeOnly.MaxValue));
        Equal("direction", "$.direction", "issued", "received");
        Equal("status", "$.status", "Vigente", "Cancelado");
        Equal("invoice_type", "$.invoice_type", "I", "E", "P", "N", "T");
        if (parameters.Text("issuer_rfc") is { } issuer)
            query.Equal("$.issuer.rfc", issuer.ToUpperInvariant());
        if (parameters.Text("receiver_rfc") is { } receiver)
            query.Equal("$.receiver.rfc", receiver.ToUpperInvariant());
        return query;

        void Equal(string name, string path, params ReadOnlySpan<string> values)
        {
            if (parameters.OneOf(name, values) is { } value)
                query.Equal(path, value);
        }
    }

    /// <summary>The first and the last day of a month or a date.</summary>
    private static (DateOnly First, DateOnly Last)? Day(QueryParameters parameters, string name)
    {
        if (parameters.Text(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (day, day);
        if (DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return (month, month.AddMonths(1).AddDays(-1));
        parameters.Refuse(name, "must be a month (YYYY-MM) or a date (YYYY-MM-DD)");
        return null;
    }
}
