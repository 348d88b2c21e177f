namespace Gigstack.Sandbox.Tests.Current;

public sealed class PaymentEventTests : PaymentTest
{
    [Fact]
    public async Task Events_tell_what_becomes_of_payments_and_their_invoices()
    {
        await Post("/webhooks", """
            { "url": "http://127.0.0.1:1/", "events": [ "payment.created", "payment.updated", "payment.succeeded", "payment.canceled",
              "invoice.created" ] }
            """);
        await Delete($"/payments/{await Requested()}");
        var id = await Requested(""", "automation_type": "pue_invoice" """);
        await Post($"/payments/{id}/paid", """{ "payment_form": "03" }""");
        await Post($"/payments/{id}/refund", null);
        await Put($"/payments/{await Registered()}", """{ "client": { "name": "Ana" } }""");
        Assert.Equal(
            [
                "payment.created", "payment.canceled", "payment.created", "invoice.created", "payment.succeeded", "invoice.created",
                    "payment.updated",
                "payment.created", "payment.succeeded", "payment.updated",
            ],
            (await Sandbox.ListWebhookDeliveriesAsync()).Select(delivery => delivery.EventType));
    }
}
