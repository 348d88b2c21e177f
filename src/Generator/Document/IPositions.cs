using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>Where in a text the values of its tree stand.</summary>
internal interface IPositions
{
    /// <summary>The key of the value that the tokens lead to, or the value itself; of the nearest existing ancestor when there is none.</summary>
    TextSpan Find(IReadOnlyList<string> tokens, bool value);
}
