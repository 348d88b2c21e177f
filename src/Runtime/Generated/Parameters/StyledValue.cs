using System.Globalization;

namespace Gigstack.Runtime.Generated;

/// <summary>The strings that a style makes of a list or an object. What no style can express is JSON.</summary>
internal static class StyledValue
{
    /// <summary>
    /// The items of a list; null for any other value, and for a list with lists or objects in it, which only JSON can express. RFC 6570
    /// omits undefined values.
    /// </summary>
    public static List<string>? Texts(this ParameterValue value)
    {
        if (value.Items is not { } items || items.Exists(static item => item.Text is null && !item.IsNull))
            return null;
        var texts = new List<string>(items.Count);
        foreach (var item in items)
        {
            if (item.Text is { } text)
                texts.Add(text);
        }

        return texts;
    }

    /// <summary>The members of an object that is not null. If they are sent one by one, a list is repeated under its name.</summary>
    public static List<KeyValuePair<string, string?>> Pairs(this ParameterValue value, bool explode)
    {
        var pairs = new List<KeyValuePair<string, string?>>(value.Members!.Count);
        foreach ((var name, var member) in value.Members)
        {
            if (explode && member.Texts() is { } texts)
                texts.ForEach(text => pairs.Add(new(name, text)));
            else if (!member.IsNull)
                pairs.Add(new(name, member.Single));
        }

        return pairs;
    }

    /// <summary>The fields of a deep object, in brackets: <c>name[member]</c>; of a list <c>name[0]</c>, or as the style says.</summary>
    /// <param name="name">The name of the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">One of the styles of deep objects.</param>
    /// <param name="fields">Takes the fields; null for JSON null.</param>
    public static void AddFields(string name, ParameterValue value, ParameterStyle style, List<KeyValuePair<string, string?>> fields)
    {
        if (value.Members is { } members)
        {
            foreach ((var member, var inner) in members)
                AddFields($"{name}[{member}]", inner, style, fields);
        }
        else if (value.Items is { } items)
        {
            // Without an index, the members of two objects could not be told apart.
            var isFlat = items.TrueForAll(static item => item.Items is null && item.Members is null);
            for (var i = 0; i < items.Count; i++)
                AddFields(Item(name, i, isFlat ? style : ParameterStyle.DeepObject), items[i], style, fields);
        }
        else
        {
            fields.Add(new(name, value.Text));
        }
    }

    public static bool IsDeep(this ParameterStyle style) =>
        style is ParameterStyle.DeepObject or ParameterStyle.DeepObjectBrackets or ParameterStyle.DeepObjectRepeat;

    private static string Item(string name, int index, ParameterStyle style) => style switch
    {
        ParameterStyle.DeepObjectBrackets => name.EndsWith("[]", StringComparison.Ordinal) ? name : name + "[]",
        ParameterStyle.DeepObjectRepeat => name,
        _ => string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"),
    };
}
