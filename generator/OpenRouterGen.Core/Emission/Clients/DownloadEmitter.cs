using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Where the bytes of an operation's answer are, for the methods that send them to a target.</summary>
internal static class DownloadEmitter
{
    public static void Emit(CodeWriter writer, OperationModel operation, DownloadModel download)
    {
        var members = Code.Join(", ", download.Members.Select(Literal.String));
        var events = download is { Tag: { } tag, Results.Count: > 0 }
            ? Code.Of($" {{ Tag = {Literal.String(tag)}, Results = new[] {{ {Code.Join(", ", download.Results.Select(Literal.String))} }} }}")
            : Code.Empty;
        writer.Line($"private static readonly {RuntimeNames.DownloadFormat} {operation.Names.DownloadField} = new({members}){events};");
    }
}
