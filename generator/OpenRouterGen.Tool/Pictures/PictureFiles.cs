using OpenRouter;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Pictures;

/// <summary>Writes pictures to files. None is ever half written, none takes the place of another file, and none that was paid for is lost to a disk.</summary>
internal sealed class PictureFiles(OutPattern pattern, ToolContext context)
{
    private int _number = 1;
    private int _previews;
    private bool _hasWarned;

    /// <summary>Where pictures go that cannot be written where they should.</summary>
    public string Refuge { get; init; } = Path.GetTempPath();

    /// <summary>Whether a picture went there.</summary>
    public bool HasFled { get; private set; }

    /// <summary>Makes sure, before anything is paid for, that the folder takes files.</summary>
    /// <exception cref="ToolException">It does not.</exception>
    public void Prepare()
    {
        var folder = Path.GetDirectoryName(pattern.PathOf(_number))!;
        try
        {
            Directory.CreateDirectory(folder);
            using (new FileStream(Path.Combine(folder, Mark()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Input(
                $"'{context.Shown(folder)}' does not take pictures: {exception.Message.TrimEnd('.')}; nothing was sent, --out names another place", exception);
        }
    }

    /// <summary>Writes a picture, under a name of its own, to a folder that it is not meant for.</summary>
    /// <returns>The path.</returns>
    /// <exception cref="IOException">The folder does not take it either.</exception>
    public static Task<string> FleeAsync(IGeneratedImage picture, string refuge) =>
        picture.SaveAsync(Path.Combine(refuge, "openroutergen-" + Mark().Trim('.', '-')), CancellationToken.None);

    /// <summary>Writes a preview of the picture that comes next.</summary>
    /// <returns>The path; null where it cannot be written, which is no reason to give up the picture.</returns>
    public async Task<string?> SavePreviewAsync(IGeneratedImage preview)
    {
        _previews++;
        try
        {
            return (await WriteAsync(preview, FormattableString.Invariant($"-preview-{_previews}")).ConfigureAwait(false)).Path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.Screen.Warn($"the preview cannot be written: {exception.Message}");
            return null;
        }
    }

    /// <summary>Writes a picture.</summary>
    /// <returns>The path.</returns>
    /// <exception cref="IOException">Neither the folder nor the refuge takes it.</exception>
    public async Task<string> SaveAsync(IGeneratedImage picture)
    {
        _previews = 0;
        try
        {
            (var path, _number) = await WriteAsync(picture, string.Empty).ConfigureAwait(false);
            _number++;
            return path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            HasFled = true;
            var path = await FleeAsync(picture, Refuge).ConfigureAwait(false);
            context.Screen.Warn($"the picture cannot be written where it should: {exception.Message.TrimEnd('.')}; it is '{path}'");
            return path;
        }
    }

    // Under a name of its own first, since a file that is there is found only when the picture takes its name.
    private async Task<(string Path, int Number)> WriteAsync(IGeneratedImage picture, string suffix)
    {
        var mark = Mark();
        var (folder, first) = (Path.GetDirectoryName(pattern.PathOf(_number))!, Path.GetFileName(pattern.PathOf(_number)));
        var draft = await picture.SaveAsync(Path.Combine(folder, mark + first), CancellationToken.None).ConfigureAwait(false);
        try
        {
            // The extension is the picture's: behind the name, or in place of another picture's.
            var extension = Path.GetExtension(draft);
            var isAdded = Path.GetFileNameWithoutExtension(draft) == mark + first;
            if (!isAdded && suffix.Length == 0)
            {
                WarnOfFormat(Path.GetExtension(first), extension);
            }

            for (var number = _number; ; number++)
            {
                var path = pattern.PathOf(number);
                var stem = isAdded ? path : path[..^Path.GetExtension(path).Length];
                var target = stem + (pattern.HasNumber || number == 1 ? string.Empty : FormattableString.Invariant($"-{number}")) + suffix + extension;
                if (TryMove(draft, target))
                {
                    return (target, number);
                }
            }
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    // A name that ends as another format does not choose it.
    private void WarnOfFormat(string named, string actual)
    {
        if (named != actual && !_hasWarned)
        {
            _hasWarned = true;
            context.Screen.Warn($"the model made no {named[1..]}, so the name ends in {actual}; --set output_format=... asks for a format");
        }
    }

    // A move that does not overwrite looks first and renames then: what another run put there in between would be gone. Who makes the file has its name.
    private static bool TryMove(string draft, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && Path.Exists(target))
        {
            return false;
        }

        try
        {
            File.Move(draft, target, overwrite: true);
            return true;
        }
        catch
        {
            File.Delete(target);
            throw;
        }
    }

    private static string Mark() => $".{Path.GetRandomFileName()[..8]}-";
}
