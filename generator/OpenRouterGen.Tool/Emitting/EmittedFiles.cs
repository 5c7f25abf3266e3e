using System.Text;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Tool.Folders;

namespace OpenRouterGen.Tool.Emitting;

/// <summary>The client of a document as files, one a type: to be read, or for a project without a generator.</summary>
internal static class EmittedFiles
{
    /// <param name="model">The client.</param>
    /// <param name="isSurface">Only declarations: what users of the client see.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static IReadOnlyList<NewFile> Of(ApiModel model, bool isSurface, CancellationToken cancellationToken)
    {
        var files = isSurface ? SurfaceCode.Files(ClientSurface.Of(model)) : ApiEmitter.EmitEach(model, cancellationToken);
        return [.. files.Select(file => new NewFile(file.HintName, Encoding.UTF8.GetBytes(file.Text)))];
    }
}
