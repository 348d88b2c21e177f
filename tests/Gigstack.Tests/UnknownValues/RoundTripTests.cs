using Gigstack;
using GigstackTests.Json;

namespace GigstackTests.UnknownValues;

/// <summary>An API that grows must not break a client that was generated before.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("""{ "id": "c", "tax_system": "699", "use": "Z99" }""")]
    [InlineData("""{ "id": "c", "loyalty": { "points": 1.50, "levels": [1, null, "x"] }, "nickname": null }""")]
    [InlineData("""{ "id": "c", "address": { "zip": "03100", "geo": { "lat": 19.40 } }, "efos": { "is_valid": true, "checked_at": 1 } }""")]
    [InlineData("""{ "id": "c", "metadata": { "a": null, "b": [1.10, {}], "c": { "d": "" }, "e": 12345678901234567890 } }""")]
    public void A_client_keeps_what_the_document_does_not_know(string json) => AssertKept<Client>(json);

    [Theory]
    [InlineData("""{ "status": "on_hold", "payment_form": "98", "payment_method": "PXX", "invoice_type": "X", "exports": "09" }""")]
    [InlineData("""{ "id": "inv_1", "total": 1160.00, "exchange_rate": 17.123400, "subtotal": 0.10 }""")]
    [InlineData("""{ "invoices": [null, "a", { "uuid": "b" }, 1.0, [true]] }""")]
    [InlineData("""{ "items": [{ "taxes": [{ "type": "IVX", "rate": 0.160000, "factor": "Otro", "local": true }], "lot": "L-1" }] }""")]
    [InlineData("""{ "total": 79228162514264337593543950335, "discount": 0.0000000000000000000000000001 }""")]
    public void An_invoice_keeps_what_the_document_does_not_know(string json) => AssertKept<Invoice>(json);

    [Theory]
    [InlineData("""{ "id": "r", "status": "lost", "paymentMethod": "crypto", "timestamp": "2024-01-15T10:30:00.000Z" }""")]
    [InlineData("""{ "id": "r", "client": { "rfc": "X", "vip": true }, "items": [{ "quantity": 1.0, "serviceId": "service_1" }] }""")]
    public void A_receipt_keeps_what_the_document_does_not_know(string json) => AssertKept<Gigstack.V202506.Receipt>(json);

    [Theory]
    [InlineData("""{ "error": { "code": "quantum_error", "message": "m", "details": 7.0 }, "trace": "abc" }""")]
    [InlineData("""{ "error": ["neither", "text", "nor", "object"], "timestamp": { "at": 1 } }""")]
    [InlineData("""{ "error": "in words", "timestamp": "2024-01-15T10:30:00.000Z", "success": false }""")]
    public void An_error_keeps_what_the_document_does_not_know(string json) => AssertKept<ErrorResponse>(json);

    [Fact]
    public void An_unknown_value_compares_with_its_text_and_says_so()
    {
        var client = GigstackJsonText.AgainAs<Client>("""{ "id": "c", "tax_system": "699" }""").Value as Client;
        Assert.Equal(
            (new TaxSystem("699"), false, "699"),
            (client!.TaxSystem!.Value, client.TaxSystem.Value.IsKnown, $"{client.TaxSystem}"));
        Assert.True(TaxSystem.Arrendamiento.IsKnown);
        Assert.Equal("606", TaxSystem.Arrendamiento);
    }

    [Fact]
    public void A_null_among_texts_is_left_out_of_the_list()
    {
        var (value, json) = GigstackJsonText.AgainAs<Client>("""{ "id": "c", "bcc": [null, "a@b.mx", null] }""");
        Assert.Equal(["a@b.mx"], ((Client)value).Bcc);
        JsonAssert.Equal("""{ "id": "c", "bcc": ["a@b.mx"] }""", json);
    }

    [Fact]
    public void A_null_where_the_document_has_none_reads_as_absent()
    {
        var (value, json) = GigstackJsonText.AgainAs<Client>("""{ "id": "c", "name": null, "address": null, "bcc": null, "use": null, "created_at": null }""");
        Assert.Null(((Client)value).Address);
        JsonAssert.Equal("""{ "id": "c" }""", json);
    }

    private static void AssertKept<T>(string json) => JsonAssert.Equal(json, GigstackJsonText.AgainAs<T>(json).Json);
}
