using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>The bodies of XML that an operation can return, by status.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlResponses
{
    private readonly Dictionary<string, XmlElementShape> _byStatus = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the body of some statuses.</summary>
    /// <param name="element">The root element.</param>
    /// <param name="statuses">Statuses ("404"), ranges ("4XX") or "default".</param>
    /// <returns>The table.</returns>
    public XmlResponses Add(XmlElementShape element, params string[] statuses)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        foreach (var status in statuses)
            _byStatus[status] = element;
        return this;
    }

    /// <summary>The body as the JSON that its codec reads; null if the status has no such body, or if it is not XML.</summary>
    /// <exception cref="JsonReadException">The XML cannot be read.</exception>
    internal byte[]? ToJson(RawResponse response, int mostItems = ApiClientOptions.DefaultMaxItems)
    {
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (!(_byStatus.TryGetValue(status, out var element) || _byStatus.TryGetValue($"{status[0]}XX", out element)
                || _byStatus.TryGetValue("default", out element))
            || !IsXml(response))
        {
            return null;
        }

        var root = XmlTreeReader.Read(response.Body, MediaType.Charset(response.Header("Content-Type")), mostItems);
        var buffer = new ArrayBufferWriter<byte>(response.Body.Length + 256);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, MaxDepth = 1000 }))
            XmlToJson.Write(json, root, element.Content);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Some servers name another media type; JSON never starts with an angle bracket.</summary>
    private static bool IsXml(RawResponse response)
    {
        if (response.Body.IsEmpty)
            return false;
        if (response.MediaType is { } type
            && (type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        return JsonText.WithoutBom(response.Body.Span).TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
    }
}
