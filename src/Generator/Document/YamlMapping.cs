using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>Builds a YAML mapping. Later keys replace earlier ones; merge keys add only missing members.</summary>
internal sealed class YamlMapping(PositionNode? position)
{
    private readonly JsonObject _members = new();
    private readonly List<YamlNode> _merges = [];
    private int _count = 1;
    private int _height;

    /// <summary>Sets a member; true if the key already exists.</summary>
    public bool Set(string key, TextSpan keySpan, YamlNode value)
    {
        var repeated = _members.Remove(key);
        _members.Add(key, value.Value);
        position?.AddMember(key, keySpan, value.Position!);
        Account(value);
        return repeated;
    }

    /// <summary>
    /// Adds the value of a merge key; false if it is an ordinary value, because it is neither a mapping nor a sequence of mappings.
    /// </summary>
    public bool TryMerge(YamlNode value)
    {
        var mergeable = value.Value is JsonObject
            || (value.Value is JsonArray { Count: > 0 } list && AllObjects(list));
        if (mergeable)
        {
            _merges.Add(value);
            Account(value);
        }

        return mergeable;
    }

    public void ApplyMerges()
    {
        foreach (var merge in _merges)
        {
            if (merge.Value is JsonObject one)
            {
                Merge(one, merge.Position);
                continue;
            }

            var index = 0;
            foreach (var item in (JsonArray)merge.Value!)
            {
                Merge((JsonObject)item!, merge.Position?.Find(JsonPointer.Segment(index++)));
            }
        }
    }

    public YamlNode ToNode() => new(_members, position, _count, _height);

    private static bool AllObjects(JsonArray list)
    {
        foreach (var item in list)
        {
            if (item is not JsonObject)
            {
                return false;
            }
        }

        return true;
    }

    private void Merge(JsonObject other, PositionNode? otherPosition)
    {
        foreach (var member in other)
        {
            if (!_members.ContainsKey(member.Key))
            {
                _members.Add(member.Key, member.Value?.DeepClone());
            }
        }

        if (otherPosition is not null)
        {
            position?.Merge(otherPosition);
        }
    }

    private void Account(YamlNode value)
    {
        _count += value.Count;
        _height = Math.Max(_height, value.Height + 1);
    }
}
