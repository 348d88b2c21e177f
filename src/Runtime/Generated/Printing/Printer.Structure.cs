using System.Collections;
using System.Globalization;

namespace Gigstack.Runtime.Generated;

/// <content>Objects and lists.</content>
public sealed partial class Printer
{
    /// <summary>Prints a value whose braces the caller prints.</summary>
    private void Whole(IPrintable value)
    {
        _frame = new Frame { IsBare = true };
        _depth = 1;
        value.Print(this);
    }

    private void WritePrintable(IPrintable value, string? typeName)
    {
        _frame = new Frame { TypeName = typeName };
        _depth++;
        value.Print(this);
        if (!_frame.IsValue)
            Close();
    }

    /// <summary>Begins a member; false if there is no room for it.</summary>
    private bool Next()
    {
        if (_frame.IsCut)
            return false;
        if (_frame.HasMembers)
            _builder.Append(", ");
        else if (!_frame.IsBare)
            Open();
        _frame.HasMembers = true;
        _frame.IsCut = IsFull || _depth > _limits.Depth;
        if (_frame.IsCut)
            _builder.Append('…');
        return !_frame.IsCut;
    }

    private Printer More(int count)
    {
        if (Next())
        {
            Ellipsis(count);
            _frame.IsCut = true;
        }

        return this;
    }

    private void Open()
    {
        if (_frame.TypeName is { } name)
            _builder.Append(name).Append(' ');
        _builder.Append("{ ");
    }

    private void Close()
    {
        if (!_frame.HasMembers)
            Open();
        _builder.Append(_frame.HasMembers ? " }" : "}");
    }

    private void WriteEntries(IDictionary entries) =>
        WriteEntries(Pairs(entries), entries.Count);

    private void WriteEntries(IEnumerable<(string Name, object? Value)> entries, int count)
    {
        _frame = default;
        _depth++;
        var printed = 0;
        foreach (var (name, value) in entries)
        {
            if (printed++ == _limits.Items)
            {
                More(count - printed + 1);
                break;
            }

            AddNullable(name, value);
            if (_frame.IsCut)
                break;
        }

        Close();
    }

    private void WriteItems(IEnumerable items, int count = -1)
    {
        _depth++;
        _builder.Append('[');
        var printed = 0;
        foreach (var item in items)
        {
            if (printed > 0)
                _builder.Append(", ");
            if (_depth > _limits.Depth || IsFull)
            {
                _builder.Append('…');
                break;
            }

            if (printed == _limits.Items)
            {
                Ellipsis((items is ICollection all ? all.Count : count) - printed);
                break;
            }

            Write(item);
            printed++;
        }

        _builder.Append(']');
    }

    private void Ellipsis(int count)
    {
        _builder.Append('…');
        if (count > 0)
            _builder.Append(CultureInfo.InvariantCulture, $" {count} more");
    }

    private static IEnumerable<(string Name, object? Value)> Pairs(IDictionary entries)
    {
        foreach (DictionaryEntry entry in entries)
            yield return (entry.Key as string ?? Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "", entry.Value);
    }

    /// <summary>The state of the object whose members are being printed.</summary>
    private struct Frame
    {
        /// <summary>Whether the braces are printed by the caller.</summary>
        public bool IsBare;

        public string? TypeName;
        public bool HasMembers;
        public bool IsCut;

        /// <summary>Whether it is no object after all.</summary>
        public bool IsValue;
    }
}
