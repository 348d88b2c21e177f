using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>Where in a file the values of its tree are.</summary>
internal interface IPositions
{
    /// <summary>The key of the value at a path, or the value itself. If there is no such value, that of its nearest existing ancestor.</summary>
    TextSpan Find(IReadOnlyList<string> path, bool value);
}
