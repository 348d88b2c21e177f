using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReadingTests;

/// <summary>A generated type that is read from answers.</summary>
internal abstract class Subject
{
    public abstract string Name { get; }

    /// <summary>An answer without fault; null if the type has none that is small.</summary>
    public abstract byte[]? Sample(Random random);

    /// <summary>Reads an answer.</summary>
    /// <returns>What is wrong with how it was read; null if nothing is.</returns>
    public abstract Task<(string? Fault, bool IsRead)> ReadAsync(Answers answers, byte[] answer, bool onlyTakesAway);

    /// <summary>The records and unions of the clients in a namespace.</summary>
    public static IReadOnlyList<Subject> In(string mode) =>
    [
        .. typeof(Subject).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(mode + ".", StringComparison.Ordinal) == true && !type.IsAbstract && CodecOf(type) is not null)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (Subject)Activator.CreateInstance(typeof(Subject<>).MakeGenericType(type), CodecOf(type))!),
    ];

    private static object? CodecOf(Type type) => type.GetNestedType("JsonCodec")
        ?.GetField("Instance", BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)?.GetValue(null) is { } codec
            && typeof(JsonCodec<>).MakeGenericType(type).IsInstanceOfType(codec) ? codec : null;
}

internal sealed class Subject<T>(JsonCodec<T> codec) : Subject
{
    public override string Name => typeof(T).FullName!;

    public override byte[]? Sample(Random random) => new Samples(random).Of(typeof(T)) is T value ? Written(value) : null;

    public override async Task<(string? Fault, bool IsRead)> ReadAsync(Answers answers, byte[] answer, bool onlyTakesAway)
    {
        T value;
        try
        {
            value = await answers.ReadAsync(answer, codec);
        }
        catch (ApiException exception)
        {
            return (FaultOf(exception, answer, onlyTakesAway), false);
        }

        byte[] back;
        try
        {
            back = Written(value);
        }
        catch (ArgumentException) when (answers.Told.Exists(static told => told.Kind is UnexpectedKind.Null or UnexpectedKind.MissingRequired))
        {
            return (null, true); // what a request must not lack is not written
        }
        catch (ArgumentException exception) when (exception.Message.Contains(".password is required", StringComparison.Ordinal))
        {
            return (null, true); // it is write-only: a response never has it, and a request must
        }
        catch (InvalidOperationException) when (answers.Told.Exists(static told => told.Kind is UnexpectedKind.Null))
        {
            return (null, true); // an enum without value
        }

        using var sent = JsonDocument.Parse(answer);
        using var read = JsonDocument.Parse(back);
        var silent = Differences.Of(sent.RootElement, read.RootElement)
            .FirstOrDefault(place => !answers.Told.Exists(told => Differences.Covers(told.JsonPath, place)));
        return (silent is null ? null : $"${string.Concat(silent)} changed in silence: it became {Encoding.UTF8.GetString(back)}", true);
    }

    private static string? FaultOf(ApiException exception, byte[] answer, bool onlyTakesAway)
    {
        if (!exception.IsUnreadableSuccess || exception.InnerException is not JsonReadException)
            return "failed with " + exception;
        if (!exception.TryReadAs<JsonElement>(out var json) || !JsonNode.DeepEquals(JsonNode.Parse(json.GetRawText()), JsonNode.Parse(answer)))
            return "failed, and its JSON was lost";
        return onlyTakesAway && !exception.TryReadAs<T>(out _) ? "failed for lack of properties, and was not read again: " + exception.Message : null;
    }

    private byte[] Written(T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        JsonText.Write(buffer, value, codec);
        return buffer.WrittenSpan.ToArray();
    }
}
