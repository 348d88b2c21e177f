using System.Globalization;
using System.Threading;
using Gigstack.Generator.Document.JsonPath;

namespace Gigstack.Generator.Document.Overlays;

/// <summary>Applies overlays to the tree of a document, in order, before anything is read from it.</summary>
internal static class OverlayApplier
{
    public static void Apply(
        DocumentTree main, IReadOnlyList<OverlayInput> overlays, Findings findings, CancellationToken cancellationToken)
    {
        var document = new OverlaidDocument(main, new PathBudget(ReadLimits.OverlaySteps, cancellationToken));
        foreach (var overlay in overlays)
        {
            if (overlay.Source is null)
            {
                findings.Add(main.Source.Locate(
                    default, Descriptors.Configuration, "Overlay", overlay.Path, "the project has no such file among its AdditionalFiles"));
            }
            else if (DocumentTreeReader.Read(overlay.Source, findings, cancellationToken) is { } tree)
            {
                Apply(document, tree, findings);
            }
        }

        main.Overlaid = document.Origins.ToPlaces();
    }

    private static void Apply(OverlaidDocument document, DocumentTree overlay, Findings findings)
    {
        foreach (var action in new OverlayReader(overlay, document.Main, findings).Read())
        {
            try
            {
                new AppliedAction(document, overlay, action, findings).Apply();
            }
            catch (PathLimitException)
            {
                var steps = ReadLimits.OverlaySteps.ToString("N0", CultureInfo.InvariantCulture);
                findings.Add(overlay.Locate(
                    action.TargetPointer, true, Descriptors.LimitExceeded, $"the overlays of a document need more than {steps} steps"));
                return;
            }
        }
    }
}
