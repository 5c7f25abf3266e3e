using System.Text;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Emitting;

/// <summary>The client of a document as files, one a type: to be read, or for a project without a generator.</summary>
internal static class EmittedFiles
{
    /// <param name="model">The client.</param>
    /// <param name="isSurface">Only declarations: what users of the client see.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static IReadOnlyList<NewFile> Of(ApiModel model, bool isSurface, CancellationToken cancellationToken)
    {
        if (isSurface)
        {
            return [.. SurfaceCode.Files(ClientSurface.Of(model)).Select(file => new NewFile(file.HintName, Encoding.UTF8.GetBytes(file.Text)))];
        }

        var files = new List<NewFile>();
        SideBySide.Run(model.Types.Count, (share, shares) =>
        {
            var emitted = ApiEmitter.EmitEach(model, cancellationToken, share, shares).Select(file => new NewFile(file.HintName, file.Content)).ToList();
            lock (files)
            {
                files.AddRange(emitted);
            }
        });
        return [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }
}
