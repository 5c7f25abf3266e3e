using System.Runtime.CompilerServices;

namespace OpenRouter.Tests.PublicApi;

/// <summary>Only the folder that is named after the service knows its names.</summary>
public sealed class FolderTests
{
    private static readonly string[] s_names = ["X-OpenRouter", "HTTP-Referer", "OPENROUTER_", "X-Generation-Id", "b64_json", "media_type", "\"error\"", "availability", "images"];

    [Theory]
    [InlineData("Json")]
    [InlineData("Streaming")]
    [InlineData("Transport")]
    [InlineData("Validation")]
    public void A_folder_of_plumbing_knows_no_name_of_the_service(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(RuntimeFolder(), folder), "*.cs");
        Assert.NotEmpty(files);
        var known = from file in files
                    from line in File.ReadLines(file)
                    let code = line.Split("//", 2)[0]
                    from name in s_names
                    where code.Contains(name, StringComparison.Ordinal)
                    select Path.GetFileName(file) + ": " + name;
        Assert.Empty(known);
    }

    private static string RuntimeFolder([CallerFilePath] string source = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "..", "runtime", "OpenRouterGen.Runtime"));
}
