using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>How a page is read from a response body.</summary>
internal static class PageSyntax
{
    public static string Method(PagingModel paging) => paging.Style switch
    {
        PagingStyle.Cursor => "ByCursor",
        PagingStyle.Offset => "ByOffset",
        PagingStyle.Link => "ByLink",
        _ => "ByPage",
    };

    /// <summary>The expression that makes the runtime's description.</summary>
    public static string Shape(OperationModel operation)
    {
        var paging = operation.Paging!;
        var arguments = new List<string> { $"items: {(paging.Items is { } items ? Literal.Of(items.JsonName) : "null")}" };
        Add("next", paging.Next);
        Add("hasMore", paging.HasMore);
        Add("total", paging.Total);
        Add("message", paging.Message);
        if (paging.Items is { IsRequired: false })
            arguments.Add("itemsRequired: false");
        if (operation.Result.MayBeEmpty || operation.Result.IsBodyNullable)
            arguments.Add("bodyRequired: false");
        return $"{Generated}ApiPage({string.Join(", ", arguments)})";

        void Add(string name, PropertyRef? property)
        {
            if (property is not null)
                arguments.Add($"{name}: {Literal.Of(property.JsonName)}");
        }
    }
}
