using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>How a page is taken out of the body of an answer.</summary>
internal static class PageSyntax
{
    public static string Method(PagingModel paging) => paging.Style switch
    {
        PagingStyle.Cursor => "ByCursor",
        PagingStyle.Offset => "ByOffset",
        _ => "ByPage",
    };

    /// <summary>The function from a body to its page.</summary>
    public static string Function(PagingModel paging, bool isBodyNullable)
    {
        var page = $"new {Root}Page<{paging.Items.Type.ItemName()}>";
        var arguments = $"{paging.Items.Read("body")}, {Read(paging.Next)}, {Read(paging.HasMore)}, {Read(paging.Total)}{(paging.Message is null ? "" : ", " + Read(paging.Message))}";
        return isBodyNullable ? $"static body => body is null ? {page}(null) : {page}({arguments})" : $"static body => {page}({arguments})";
    }

    private static string Read(PropertyRef? property) => property?.Read("body") ?? "null";
}
