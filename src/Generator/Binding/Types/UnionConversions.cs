namespace Gigstack.Generator.Binding.Types;

/// <summary>Decides which cases have a conversion to their union.</summary>
internal static class UnionConversions
{
    public static EquatableArray<UnionCaseModel> Of(IReadOnlyList<UnionCaseModel> cases)
    {
        var text = TextCase(cases);
        var types = new HashSet<string>();
        return cases.Select((@case, i) => @case with
        {
            IsConvertible = IsConvertible(i, cases),
            IsFromText = i == text,
            IsConstructible = types.Add(CSharpType(@case.Type)),
        }).ToEquatableArray();
    }

    /// <summary>
    /// C# does not allow conversions from interfaces, or two conversions from one type. If cases with one type in C# are also written in
    /// the same way, the first without a constant has the conversion.
    /// </summary>
    private static bool IsConvertible(int index, IReadOnlyList<UnionCaseModel> cases)
    {
        var type = cases[index].Type;
        if (type.Kind is WireKind.List or WireKind.Map)
            return false;
        var same = Enumerable.Range(0, cases.Count).Where(i => UnionScalars.IsSameInCSharp(type, cases[i].Type)).ToList();
        return same.TrueForAll(i => cases[i].Type.Kind == type.Kind)
            && same.OrderBy(i => cases[i].Constant is not null).ThenBy(static i => i).First() == index;
    }

    /// <summary>What the compiler takes for one type: references have no nullability.</summary>
    private static string CSharpType(TypeRef type)
    {
        var name = type.Name ?? WireTypes.Find(type.Kind)?.Name ?? type.Kind.ToString();
        if (type.Item is not { } item)
            return name;
        var isNullable = type.IsItemNullable && item.IsValueType;
        return string.Join(" ", name, CSharpType(item), isNullable);
    }

    /// <summary>The string enum to which strings convert, because no other case is a string.</summary>
    private static int TextCase(IReadOnlyList<UnionCaseModel> cases)
    {
        var enums = Enumerable.Range(0, cases.Count).Where(i => cases[i].Type is { IsOpenEnum: true, IsNumber: false }).ToList();
        return enums.Count == 1 && cases.All(static @case => @case.Type.Kind is not WireKind.String) ? enums[0] : -1;
    }
}
