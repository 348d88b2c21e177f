using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>Counts the values that a reader creates, and enforces the limits.</summary>
internal sealed class TreeBudget(CancellationToken cancellationToken)
{
    private const int NodesPerCancellationCheck = 256;

    private int _aliasNodes;

    public int Nodes { get; private set; }

    /// <summary>Counts one value; false if a limit is exceeded.</summary>
    public bool TryTake(int depth)
    {
        if (++Nodes % NodesPerCancellationCheck == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return depth <= ReadLimits.Depth && Nodes <= ReadLimits.Nodes;
    }

    /// <summary>Counts the copy for an alias before it is made; false if a limit is exceeded.</summary>
    public bool TryTakeAlias(int nodes, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _aliasNodes += nodes;
        Nodes += nodes;
        return depth <= ReadLimits.Depth && _aliasNodes <= ReadLimits.AliasNodes && Nodes <= ReadLimits.Nodes;
    }

    public DocumentException Exceeded(TextSpan span, int depth)
    {
        var message = depth > ReadLimits.Depth ? Text("the document is nested more than {0} levels deep", ReadLimits.Depth)
            : _aliasNodes > ReadLimits.AliasNodes ? Text("YAML aliases expand to more than {0} values", ReadLimits.AliasNodes)
            : Text("the document has more than {0} values", ReadLimits.Nodes);
        return new DocumentException(Descriptors.LimitExceeded, span, message);
    }

    private static string Text(string format, int limit) => string.Format(CultureInfo.InvariantCulture, format, limit);
}
