using System.Diagnostics;
using System.Net;

namespace Gigstack.Runtime;

/// <summary>The attributes of a call.</summary>
internal readonly struct CallTags
{
    /// <param name="call">The call.</param>
    public CallTags(CallFacts call)
    {
        var method = MethodTag.Of(call.Method);
        var isOther = method == MethodTag.Other;
        Operation = Join(call.Method.Method, call.PathTemplate);
        SpanName = isOther ? Join("HTTP", call.PathTemplate) : Join(method, call.PathTemplate);
        var tags = new TagList
        {
            { TagNames.Method, method },
            { TagNames.ServerAddress, call.Address.IdnHost },
            { TagNames.ServerPort, Boxed.Of(call.Address.Port) },
        };
        if (call.PathTemplate is { } template)
            tags.Add(TagNames.UrlTemplate, template);
        Common = tags;
        if (method != call.Method.Method)
            tags.Add(TagNames.OriginalMethod, call.Method.Method);
        Request = tags;
    }

    /// <summary>Method and path template, for log events.</summary>
    public string Operation { get; }

    public string SpanName { get; }

    /// <summary>What is known when the call begins.</summary>
    public TagList Request { get; }

    /// <summary>The same for metrics, which need few different values.</summary>
    private TagList Common { get; }

    /// <summary>All attributes of a call that ended, for metrics.</summary>
    public TagList Outcome(HttpStatusCode? status, Version? version, string? error)
    {
        var tags = Common;
        foreach (var tag in Answer(status, version, error))
            tags.Add(tag);
        return tags;
    }

    /// <summary>What is known when the call ends.</summary>
    public static TagList Answer(HttpStatusCode? status, Version? version, string? error)
    {
        var tags = default(TagList);
        if (status is { } code)
            tags.Add(TagNames.StatusCode, Boxed.Of((int)code));
        if (status is not null && version is not null)
            tags.Add(TagNames.ProtocolVersion, Text(version));
        if (error is not null)
            tags.Add(TagNames.ErrorType, error);
        return tags;
    }

    private static string Join(string method, string? template) => template is null ? method : $"{method} {template}";

    private static string Text(Version version) => version switch
    {
        { Major: 1, Minor: 1 } => "1.1",
        { Major: 2, Minor: 0 } => "2",
        { Major: 3, Minor: 0 } => "3",
        _ => version.ToString(2),
    };
}
