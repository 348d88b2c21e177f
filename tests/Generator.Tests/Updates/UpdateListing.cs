using Gigstack.Generator.Binding;
using Gigstack.Generator.Binding.Filtering;
using Gigstack.Generator.Binding.Naming;
using Gigstack.Generator.Description.Building;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document;
using Gigstack.Generator.Pipeline;
using Gigstack.Generator.Surface;

namespace Gigstack.Generator.Tests.Updates;

/// <summary>The listing of a document's surface, as the target writes it.</summary>
internal static class UpdateListing
{
    public static SurfaceListing Of(string document) =>
        SurfaceListing.Of(SurfaceBuilder.Build(Bind(document).Bound.Model, CancellationToken.None), []);

    /// <summary>The surface of a document, for comparisons without a compiler.</summary>
    public static BoundSurface Surface(string document)
    {
        var (bound, locator) = Bind(document);
        return new BoundSurface(bound.Model, bound.Places, locator);
    }

    private static (BoundApi Bound, DocumentLocator Locator) Bind(string document)
    {
        var loaded = DocumentLoader.Load(
            new SourceDocument("/apis/test.yaml", new DocumentText(document)), [], CancellationToken.None);
        var bound = DocumentBinder.Bind(
            ApiBuilder.Build(loaded.Document!, new Findings(), CancellationToken.None),
            new BindingOptions("Test", "TestClient", "public") { RegistrationMethod = "AddTestClient" },
            OperationFilter.None,
            CancellationToken.None);
        return (bound, loaded.Locator);
    }
}
