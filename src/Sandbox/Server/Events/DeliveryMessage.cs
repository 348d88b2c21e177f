using System.Net.Http.Headers;
using System.Text;

namespace Gigstack.Sandbox.Server.Events;

/// <summary>An event for one webhook.</summary>
internal sealed record DeliveryMessage(
    string Url, string Secret, string EventId, string Type, long CreatedAt, bool Livemode, string Resource)
{
    /// <summary>The body of the request.</summary>
    public string Body => JsonBody.Write(new JsonObject
    {
        ["id"] = EventId,
        ["type"] = Type,
        // The migration guide and gigstack's n8n trigger use this name.
        ["event"] = Type,
        ["created"] = CreatedAt,
        ["livemode"] = Livemode,
        ["data"] = new JsonObject { ["object"] = JsonBody.Parse(Resource) },
    });

    public HttpRequestMessage ToRequest(DateTimeOffset now)
    {
        var body = Encoding.UTF8.GetBytes(Body);
        var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        WebhookSigner.Sign(request, EventId, now, body, Secret);
        return request;
    }
}
