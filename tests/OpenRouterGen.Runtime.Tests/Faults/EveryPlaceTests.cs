using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace OpenRouter.Tests.Faults;

/// <summary>The reference answers, split and cut at every byte; larger ones at places of a seed.</summary>
public sealed class EveryPlaceTests(ITestOutputHelper output)
{
    private static readonly byte[] s_stream = Encoding.UTF8.GetBytes(Reference.Stream);
    private static readonly byte[] s_json = Encoding.UTF8.GetBytes(Reference.Json);

    // From here on the result is there: the last byte of its data has come.
    private static readonly int s_resultEnd = Encoding.UTF8.GetByteCount(
        Reference.Stream[..Reference.Stream.IndexOf(Reference.ResultEvent, StringComparison.Ordinal)]) + Encoding.UTF8.GetByteCount(Reference.ResultEvent);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_split_gives_the_same_pictures(bool isStream)
    {
        var bytes = isStream ? s_stream : s_json;
        Assert.True(bytes.Length <= 4096);
        for (var place = 0; place <= bytes.Length; place++)
        {
            CheckWhole(await OutcomeOf(isStream, [bytes.AsMemory(0, place), bytes.AsMemory(place)]));
        }

        CheckWhole(await OutcomeOf(isStream, [.. bytes.Select(static one => (ReadOnlyMemory<byte>)new[] { one })]));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length + 2} splits of {bytes.Length} bytes, equal pictures"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_cut_of_a_stream_gives_the_picture_or_says_that_it_is_missing(bool isBroken)
    {
        var silent = 0;
        for (var place = 0; place < s_stream.Length; place++)
        {
            var outcome = await OutcomeOf(isStream: true, [s_stream.AsMemory(0, place)], isBroken ? new IOException("cut") : null);
            Assert.Equal(place >= s_resultEnd ? [Reference.PictureHash] : [], outcome.Pictures);
            if (place >= s_resultEnd && outcome.Exception is null) continue;
            if (outcome.Exception is null) silent++;
            var exception = Assert.IsType<OpenRouterStreamException>(outcome.Exception);
            Assert.Equal(outcome.Events.Count, exception.Events.Count);
            Assert.True(exception.OutcomeUnknown);
            Assert.Equal(isBroken, exception.InnerException is not null);
        }

        Assert.Equal(0, silent);
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{s_stream.Length} cuts, {s_stream.Length - s_resultEnd} with the picture, {silent} silent ends"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_cut_of_an_answer_is_an_exception_that_keeps_what_came(bool isBroken)
    {
        for (var place = 0; place < s_json.Length; place++)
        {
            var outcome = await OutcomeOf(isStream: false, [s_json.AsMemory(0, place)], isBroken ? new IOException("cut") : null);
            var exception = Assert.IsAssignableFrom<OpenRouterException>(outcome.Exception);
            Assert.True(exception.OutcomeUnknown);
            if (isBroken) Assert.IsType<OpenRouterConnectionException>(exception);
            else Assert.IsType<OpenRouterResponseFormatException>(exception);
            Assert.Equal(Reference.Json[..place], exception.RawText);
        }
    }

    [Fact]
    public async Task Large_pictures_survive_splits_and_never_end_silently()
    {
        var random = new Random(20260822);
        var picture = Reference.Bytes(7, 700_000);
        var hash = Reference.Hash(picture);
        var stream = Encoding.UTF8.GetBytes(Reference.StreamOf(Reference.PreviewEvent, Reference.ResultOf(picture)));
        var json = Encoding.UTF8.GetBytes(Reference.JsonOf(picture));
        for (var round = 0; round < 60; round++)
        {
            var isStream = round % 2 == 0;
            var bytes = isStream ? stream : json;
            var outcome = await OutcomeOf(isStream, Pieces(random, bytes, bytes.Length));
            Assert.Null(outcome.Exception);
            Assert.Equal([hash], outcome.Pictures);

            var cut = await OutcomeOf(isStream, Pieces(random, bytes, random.Next(bytes.Length - 200)));
            Assert.Empty(cut.Pictures);
            Assert.True(Assert.IsAssignableFrom<OpenRouterException>(cut.Exception).OutcomeUnknown);
        }
    }

    private static void CheckWhole(Outcome outcome)
    {
        Assert.Null(outcome.Exception);
        Assert.Equal([Reference.PictureHash], outcome.Pictures);
    }

    private static List<ReadOnlyMemory<byte>> Pieces(Random random, byte[] bytes, int length)
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        for (var at = 0; at < length;)
        {
            var size = Math.Min(length - at, 1 + random.Next(random.Next(3) switch { 0 => 4, 1 => 5_000, _ => 100_000 }));
            pieces.Add(bytes.AsMemory(at, size));
            at += size;
        }

        return pieces;
    }

    private static async Task<Outcome> OutcomeOf(bool isStream, IReadOnlyList<ReadOnlyMemory<byte>> pieces, Exception? end = null)
    {
        using var client = new MemoryHandler(Reference.MediaType(isStream), pieces, end).Client();
        return await Outcome.OfAsync(client, isStream);
    }
}
