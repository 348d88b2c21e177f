using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace ReadingTests;

/// <summary>Values of generated types with all kinds of members, made by reflection.</summary>
internal sealed class Samples(Random random)
{
    private const int Deepest = 4;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_properties = new();
    private static readonly ConcurrentDictionary<Type, MethodInfo[]> s_factories = new();
    private static readonly string[] s_words = ["", "a", "open", "2026", "x y", "ñandú", "12", "true"];

    private int _depth;

    /// <summary>A value; null if it would be too deep.</summary>
    public object? Of(Type type)
    {
        if (_depth > Deepest)
            return null;
        _depth++;
        try
        {
            return Scalar(type) ?? Composed(type);
        }
        finally
        {
            _depth--;
        }
    }

    private object? Scalar(Type type)
    {
        if (type == typeof(string))
            return s_words[random.Next(s_words.Length)];
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type == typeof(int))
            return random.Next(-5, 1000);
        if (type == typeof(long))
            return (long)random.Next(-5, 1000);
        if (type == typeof(uint))
            return (uint)random.Next(1000);
        if (type == typeof(ulong))
            return (ulong)random.Next(1000);
        if (type == typeof(double))
            return random.Next(-500, 1000) / 4.0;
        if (type == typeof(float))
            return random.Next(-500, 1000) / 4f;
        if (type == typeof(decimal))
            return random.Next(-500, 1000) / 100m;
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.FromUnixTimeSeconds(random.Next(1_400_000_000, 1_800_000_000));
        if (type == typeof(DateOnly))
            return new DateOnly(2026, random.Next(1, 13), random.Next(1, 29));
        if (type == typeof(TimeOnly))
            return new TimeOnly(random.Next(24), random.Next(60), random.Next(60));
        if (type == typeof(TimeSpan))
            return TimeSpan.FromSeconds(random.Next(100_000));
        if (type == typeof(IsoDuration))
            return new IsoDuration(0, TimeSpan.FromSeconds(random.Next(100_000)));
        if (type == typeof(Guid))
            return Guid.NewGuid();
        if (type == typeof(byte[]))
            return new byte[random.Next(5)];
        return type == typeof(JsonElement) ? JsonSerializer.SerializeToElement(new { any = random.Next(9) }) : null;
    }

    private object? Composed(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return random.Next(4) == 0 ? null : Of(inner);
        if (type.IsGenericType)
            return Generic(type, type.GetGenericTypeDefinition());
        if (type.IsValueType)
            return Struct(type);
        var value = Activator.CreateInstance(type)!;
        foreach (var property in s_properties.GetOrAdd(type, Settable))
        {
            var isRequired = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
            if (property.Name == "AdditionalProperties" || (!isRequired && random.Next(4) == 0))
                continue;
            var member = Of(isRequired ? Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType : property.PropertyType);
            if (member is not null)
                property.SetValue(value, member);
            else if (isRequired)
                return null;
        }
        return value;
    }

    private object? Generic(Type type, Type definition)
    {
        var arguments = type.GetGenericArguments();
        if (definition == typeof(Optional<>))
            return Activator.CreateInstance(type, Of(arguments[0]));
        var items = Enumerable.Range(0, random.Next(3)).Select(_ => Of(arguments[^1])).Where(static item => item is not null).ToList();
        if (definition == typeof(IReadOnlyList<>))
        {
            var list = Array.CreateInstance(arguments[0], items.Count);
            for (var i = 0; i < items.Count; i++)
                list.SetValue(items[i], i);
            return list;
        }
        var map = Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        for (var i = 0; i < items.Count; i++)
            ((System.Collections.IDictionary)map)["key" + i] = items[i];
        return map;
    }

    /// <summary>An open enum has its values as properties; a union has a factory for each case.</summary>
    private object? Struct(Type type)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(one => one.PropertyType == type).ToArray();
        if (known.Length > 0)
            return known[random.Next(known.Length)].GetValue(null);
        var factories = s_factories.GetOrAdd(
            type,
            static type => [.. type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Where(method => method.Name.StartsWith("From", StringComparison.Ordinal) && method.ReturnType == type && method.GetParameters().Length == 1)]);
        if (factories.Length == 0)
            return null;
        var factory = factories[random.Next(factories.Length)];
        return Of(factory.GetParameters()[0].ParameterType) is { } value ? factory.Invoke(null, [value]) : null;
    }

    private static PropertyInfo[] Settable(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanWrite)];
}
