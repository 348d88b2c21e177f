using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Gigstack.Benchmarks.Generation;

/// <summary>The figures of docs/performance.md about the size of a client: rows of metadata, and what its methods are.</summary>
internal static class AssemblyRows
{
    public static void Print(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        Print("bytes", new FileInfo(path).Length);
        Print("types", metadata.GetTableRowCount(TableIndex.TypeDef));
        Print("methods", metadata.GetTableRowCount(TableIndex.MethodDef));
        Print("fields", metadata.GetTableRowCount(TableIndex.Field));
        Print("references to members", metadata.GetTableRowCount(TableIndex.MemberRef));
        Print("attributes", metadata.GetTableRowCount(TableIndex.CustomAttribute));

        var methods = metadata.MethodDefinitions.Select(handle => metadata.GetMethodDefinition(handle))
            .Select(method => (Name: metadata.GetString(method.Name), Bytes: Bytes(image, method))).ToList();
        Print("that get a property", methods.Count(static method => method.Name.StartsWith("get_", StringComparison.Ordinal)));
        Print("that set a property", methods.Count(static method => method.Name.StartsWith("set_", StringComparison.Ordinal)));
        Print("bytes of IL", methods.Sum(static method => method.Bytes));
        Print("of Equals, GetHashCode and operators", methods.Where(static method => IsEquality(method.Name)).Sum(static method => method.Bytes));
    }

    private static bool IsEquality(string name) =>
        name is "Equals" or "GetHashCode" || name.StartsWith("op_", StringComparison.Ordinal);

    private static long Bytes(PEReader image, MethodDefinition method) =>
        method.RelativeVirtualAddress == 0 ? 0 : image.GetMethodBody(method.RelativeVirtualAddress).GetILReader().Length;

    private static void Print(string name, long count) =>
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {count,12:N0}"));
}
