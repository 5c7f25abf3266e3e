using System.Text;
using OpenRouterGen.Core.Locks;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Sources;

public sealed class TakenTextTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public static TheoryData<Encoding> Encodings => [new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode];

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_is_the_same_in_each_encoding_that_the_compiler_reads(Encoding encoding)
    {
        var taken = TakenText.Of("a.yaml", [.. encoding.Preamble, .. encoding.GetBytes("name: Zoë\n")]);
        Assert.Equal(TextHash.Of("name: Zoë\n"), taken.Sha256);
        Assert.Equal("name: Zoë\n", taken.Text.TrimStart('\uFEFF'));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_folder_may_have_any_of_them(Encoding encoding)
    {
        _bench.Write("mine.yaml", TestDocument.One);
        await _bench.DoAsync("update", "--from", "mine.yaml", "--catalog-from", "bundled");
        _bench.Write("openrouter/a.overlay.yaml", "overlay: 1.0.0\ninfo: { title: Mine, version: '1' }\nactions: []\n");
        await _bench.DoAsync("update", "--from", "lock");
        foreach (var name in new[] { "openapi.yaml", "image-models.json", "openrouter.lock.json", "a.overlay.yaml" })
        {
            Encode("openrouter/" + name, encoding);
        }

        await _bench.DoAsync("update", "--from", "lock", "--dry-run");
        Assert.DoesNotContain("image-models.json", _bench.Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(": openapi.yaml", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0xDC, 0x00, 0x00, 0x61 })]
    [InlineData(new byte[] { 0x61, 0xE4, 0x0A })]
    public async Task Bytes_that_are_no_text_are_one_sentence(byte[] content)
    {
        File.WriteAllBytes(Path.Combine(_bench.Root, "mine.yaml"), content);
        Assert.Equal(
            "error: 'mine.yaml' is no text in UTF-8; save it in this encoding", await _bench.RefusedAsync(ExitCode.Input, "update", "--from", "mine.yaml"));
    }

    private void Encode(string path, Encoding encoding) => File.WriteAllBytes(
        Path.Combine(_bench.Root, path), [.. encoding.Preamble, .. encoding.GetBytes(_bench.Read(path).TrimStart('\uFEFF'))]);
}
