using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>A generated type that prints itself, for <c>ToString</c> and the debugger.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPrintable
{
    /// <summary>Prints the members of an object by <c>Add</c>, or a single value by <c>Value</c>.</summary>
    /// <param name="printer">The printer.</param>
    void Print(Printer printer);
}
