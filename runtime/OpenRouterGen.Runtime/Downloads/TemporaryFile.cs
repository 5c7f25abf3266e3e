namespace OpenRouter.Runtime;

/// <summary>A file that is not whole yet, under a name that only this library gives.</summary>
internal sealed record TemporaryFile(string Path, FileStream Stream)
{
    /// <summary>Makes one in the directory of a file, which is made if it is missing.</summary>
    public static TemporaryFile Beside(string target) => At(WholeFile.TemporaryBeside(target));

    /// <summary>Makes one under a name.</summary>
    public static TemporaryFile At(string path) => new(path, WholeFile.Create(path));

    /// <summary>Makes one that only its user may read, in the folder for temporary files; null where that has no room either.</summary>
    public static TemporaryFile? TryElsewhere()
    {
        var path = PathElsewhere(TemporaryName.New());
        TemporaryFile? file = null;
        TryChange(() => file = new(path, WholeFile.Create(path, isPrivate: true)));
        return file;
    }

    /// <summary>As <see cref="TryElsewhere()"/>, with a part of another file in it; null where that cannot be read.</summary>
    public static TemporaryFile? TryElsewhere(string path, long begin, long length)
    {
        if (TryElsewhere() is not { } file) return null;
        if (TryChange(() => file.CopyFrom(path, begin, length)) is null) return file;
        TryChange(file.Remove);
        return null;
    }

    /// <summary>Changes files where what goes wrong must not cost what is paid for.</summary>
    /// <returns>What went wrong; null when nothing did.</returns>
    public static Exception? TryChange(Action change)
    {
        try
        {
            change();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    /// <summary>
    /// Gives a whole file a name that is free and can be recognised; where even that fails, it keeps the one that it has. Null when it is gone.
    /// </summary>
    public static string? Rename(string temporary, string beside, string extension)
    {
        var free = TemporaryName.Free(beside, extension);
        if (TryChange(() => File.Move(temporary, free)) is null) return free;
        return File.Exists(temporary) ? temporary : null;
    }

    /// <summary>The path of a name in the folder for temporary files.</summary>
    public static string PathElsewhere(string name) => System.IO.Path.Combine(System.IO.Path.GetTempPath(), name);

    /// <summary>Removes one that nobody needs any more.</summary>
    public void Remove()
    {
        Stream.Dispose();
        File.Delete(Path);
    }

    private void CopyFrom(string path, long begin, long length)
    {
        if (length == 0) return;
        using var source = File.OpenRead(path);
        if (source.Length - begin < length) throw new EndOfStreamException();
        source.Position = begin;
        source.CopyTo(Stream);
        Stream.SetLength(length);
        Stream.Position = length;
    }
}
