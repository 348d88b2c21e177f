using System.Threading;

namespace Gigstack.Generator.Surface;

/// <summary>Makes the lines of a client's surface from its model.</summary>
internal static class SurfaceBuilder
{
    public static IEnumerable<SurfaceLine> Build(ApiModel model, CancellationToken cancellationToken)
    {
        var text = new SurfaceTypeText(model.Namespace.Name);
        var types = new TypeLines(text, new TypeDirections(model, cancellationToken));
        var operations = new OperationLines(text);
        return ClientLines.Of(model, text)
            .Concat(model.AllTypes.SelectMany(Type))
            .Concat(model.AllGroups.SelectMany(Group));

        IEnumerable<SurfaceLine> Type(TypeModel type)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return types.Of(type);
        }

        IEnumerable<SurfaceLine> Group(GroupModel group)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return operations.Of(group);
        }
    }
}
