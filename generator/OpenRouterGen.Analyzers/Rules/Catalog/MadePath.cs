using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Goes from a request through objects that are made with it, by wire names.</summary>
internal static class MadePath
{
    /// <summary>The object at the end of a path; null where it is not made with the request.</summary>
    public static (ConstructedObject Made, RecordShape Shape)? Object(
        IEnumerable<string> path, ConstructedObject made, RecordShape shape, CompilationScope scope)
    {
        var (current, currentShape) = (made, shape);
        foreach (var step in path)
        {
            if (currentShape.Member(step) is not { } member
                || current.Find(member) is not { IsOwn: true } set
                || scope.Objects.Read(set.Value) is not { } next
                || scope.Types.ShapeOf(next.Type) is not { } nextShape)
            {
                return null;
            }

            (current, currentShape) = (next, nextShape);
        }

        return (current, currentShape);
    }

    /// <summary>What the member at the end of a path is set to; null where it is not set with the request.</summary>
    public static MemberValue? Member(IReadOnlyList<string> path, ConstructedObject made, RecordShape shape, CompilationScope scope) =>
        path.Count > 0
            && Object(path.Take(path.Count - 1), made, shape, scope) is var (holder, holderShape)
            && holder.Find(holderShape.Member(path[path.Count - 1])) is { IsOwn: true } set
            ? set
            : null;
}
