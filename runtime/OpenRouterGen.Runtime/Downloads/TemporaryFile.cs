namespace OpenRouter.Runtime;

/// <summary>A file that is not whole yet, under a name that only this library gives.</summary>
internal sealed record TemporaryFile(string Path, FileStream Stream)
{
    /// <summary>Makes one in the directory of a file, which is made if it is missing.</summary>
    public static TemporaryFile Beside(string target) => At(WholeFile.TemporaryBeside(target));

    /// <summary>Makes one under a name.</summary>
    public static TemporaryFile At(string path) => new(path, WholeFile.Create(path));

    /// <summary>Makes one that only its user may read, in the folder for temporary files.</summary>
    public static TemporaryFile Elsewhere()
    {
        var path = PathElsewhere(TemporaryName.New());
        return new(path, WholeFile.Create(path, isPrivate: true));
    }

    /// <summary>The path of a name in the folder for temporary files.</summary>
    public static string PathElsewhere(string name) => System.IO.Path.Combine(System.IO.Path.GetTempPath(), name);

    /// <summary>Removes one that nothing was written to.</summary>
    public void Remove()
    {
        Stream.Dispose();
        File.Delete(Path);
    }
}
