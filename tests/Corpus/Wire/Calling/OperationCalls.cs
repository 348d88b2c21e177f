using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Gigstack.Corpus.Wire.Comparing;
using Gigstack.Corpus.Wire.Expecting;
using Gigstack.Corpus.Wire.Reading;
using Gigstack.Corpus.Wire.Values;
using Gigstack.Corpus.Wire.Xml;
using Gigstack.Runtime;

namespace Gigstack.Corpus.Wire.Calling;

/// <summary>Calls one method of an operation, and compares what is sent and read.</summary>
internal sealed class OperationCalls(
    WireOperation operation,
    MethodInfo method,
    ClientInstances clients,
    CapturingHandler handler,
    SchemaChoice choice,
    string basePath,
    Action<string, string> report,
    Action<string> undefined)
{
    /// <summary>Whether a request came out.</summary>
    public bool IsCalled { get; private set; }

    /// <summary>What it accepts.</summary>
    public IReadOnlyList<string> Accepted { get; private set; } = [];

    public void Call(int round)
    {
        var plan = new ReplyPlan(operation, choice, round);
        Call(round, plan.Success, call => Compare(plan, call), exception => report("thrown", $"{exception.GetType().Name}: {exception.Message.Split('\n')[0]}"));
    }

    /// <summary>The first documented error with a body in JSON, or in XML by its schema.</summary>
    public void CallForError()
    {
        var errors = operation.Responses.Where(response => response.Status[0] is '4' or '5' && response.Content.Any(media => (media.IsJson && media.Schema.IsThere) || TypedXml.Is(media, response.Content, choice.File)));
        if (errors.FirstOrDefault() is not { } error)
            return;
        var plan = new ReplyPlan(operation, choice, 0);
        Call(2, sent => plan.Error(error, sent), call => report("error", $"status {plan.Status} is read as success"), exception => Compare(plan, exception));
    }

    private void Call(int round, Func<SentRequest, Reply> answer, Action<(Type Type, object? Value, bool IsStream)> returned, Action<Exception> thrown)
    {
        List<(WireParameter Parameter, JsonNode? Value)> given;
        (WireMedia Media, JsonNode? Value)? body;
        object?[] arguments;
        try
        {
            (arguments, given, body) = new CallArguments(operation, method, choice, round).Make();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            report("not called", $"{method.Name}: {(exception.InnerException ?? exception).Message.Split('\n')[0]}");
            return;
        }
        handler.Forget();
        handler.Answer = answer;
        try
        {
            returned(Invocation.Call(clients.Of(method.DeclaringType!), method, arguments));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            thrown(exception);
        }
        if (handler.Sent is not { } sent)
            return;
        IsCalled = true;
        Accepted = BodyMedia.Accepted(sent.Header("Accept"));
        var comparison = new RequestComparison(operation, given, report, undefined);
        comparison.Line(sent, basePath);
        comparison.Headers(sent);
        try
        {
            new BodyComparison(operation.Body, choice, report, undefined).Compare(sent, body);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or FormatException or System.Xml.XmlException)
        {
            report("body", $"is not {sent.Header("Content-Type")}: {exception.Message.Split('\n')[0]}");
        }
    }

    private void Compare(ReplyPlan plan, (Type Type, object? Value, bool IsStream) call)
    {
        if (plan.Media is not { } media)
            return;
        try
        {
            if (Difference(plan, media, call) is { } difference)
                report("response", $"{plan.Status} {media.Name}: {difference}");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            report("response", $"{plan.Status} {media.Name}: {exception.GetType().Name}: {exception.Message.Split('\n')[0]}");
        }
    }

    private static string? Difference(ReplyPlan plan, WireMedia media, (Type Type, object? Value, bool IsStream) call)
    {
        if (call.Type == typeof(void))
            return "is not returned";
        if (call.IsStream)
            return ResultComparison.Difference(typeof(IReadOnlyList<>).MakeGenericType(call.Type), call.Value, new JsonArray(plan.Items.Select(static item => item?.DeepClone()).ToArray()), plan.OptionalNulls);
        if (call.Value is ApiStream stream)
            return ResultComparison.Bytes(plan.Bytes, stream.ReadBytesAsync().GetAwaiter().GetResult());
        if (call.Value is byte[] bytes && BodyMedia.IsBytes(media))
            return ResultComparison.Bytes(plan.Bytes, bytes);
        if (call.Value is string text && plan.IsPlainText)
            return text == Encoding.UTF8.GetString(plan.Bytes) ? null : $"'{text}' instead of '{Encoding.UTF8.GetString(plan.Bytes)}'";
        return ResultComparison.Difference(call.Type, call.Value, plan.Value, plan.OptionalNulls);
    }

    private void Compare(ReplyPlan plan, Exception exception)
    {
        if (exception is not ApiException failure || (int?)failure.StatusCode != plan.Status)
        {
            report("error", $"{plan.Status} gives {exception.GetType().Name}: {exception.Message.Split('\n')[0]}");
            return;
        }
        if (plan.Media is not { IsJson: true } && !plan.IsTypedXml)
            return;
        var type = failure.GetType();
        if (!type.IsGenericType)
        {
            report("error", $"{plan.Status}: the body has no type; {exception.Message.Split('\n')[0]}");
            return;
        }
        var error = type.GetProperty("Error")!.GetValue(failure);
        if (ResultComparison.Difference(type.GetGenericArguments()[0], error, plan.Value, plan.OptionalNulls) is { } difference)
            report("error", $"{plan.Status}: {difference}");
    }
}
