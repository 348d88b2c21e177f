namespace Gigstack.Generator.Emit;

/// <summary>Qualified names of the runtime's types that generated code calls.</summary>
internal static class RuntimeNames
{
    public const string Root = "global::Gigstack.Runtime.";
    public const string Generated = Root + "Generated.";

    public const string JsonCodec = Generated + "JsonCodec";
    public const string JsonCodecs = Generated + "JsonCodecs";
    public const string JsonShape = Generated + "JsonShape";
    public const string JsonRead = Generated + "JsonRead";
    public const string JsonPeek = Generated + "JsonPeek";
    public const string Optional = Root + "Optional";

    public const string Reader = "global::System.Text.Json.Utf8JsonReader";
    public const string Writer = "global::System.Text.Json.Utf8JsonWriter";
    public const string Element = "global::System.Text.Json.JsonElement";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string List = "global::System.Collections.Generic.IReadOnlyList";
    public const string AsyncEnumerable = "global::System.Collections.Generic.IAsyncEnumerable";
    public const string Map = "global::System.Collections.Generic.IReadOnlyDictionary";
}
