namespace Gigstack.Runtime;

/// <summary>The method as an attribute. Unknown ones are one value, since anybody can invent them.</summary>
internal static class MethodTag
{
    public const string Other = "_OTHER";

    public static string Of(HttpMethod method) => method.Method.ToUpperInvariant() switch
    {
        "GET" => "GET",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "HEAD" => "HEAD",
        "OPTIONS" => "OPTIONS",
        "TRACE" => "TRACE",
        "CONNECT" => "CONNECT",
        "QUERY" => "QUERY",
        _ => Other,
    };
}
