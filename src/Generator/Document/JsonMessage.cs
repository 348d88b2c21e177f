using System;
using System.Text.Json;

namespace Gigstack.Generator.Document;

/// <summary>What a JsonException says, without the path and the position, which the diagnostic has already.</summary>
internal static class JsonMessage
{
    public static string Of(JsonException exception)
    {
        var message = exception.Message;
        foreach (var tail in new[] { " Path: ", " LineNumber: " })
        {
            var end = message.IndexOf(tail, StringComparison.Ordinal);
            message = end < 0 ? message : message.Substring(0, end);
        }

        return message.TrimEnd(' ', '.');
    }
}
