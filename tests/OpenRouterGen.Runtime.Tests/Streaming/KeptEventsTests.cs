using OpenRouter.Runtime;

namespace OpenRouter.Tests.Streaming;

public sealed class KeptEventsTests
{
    private const int Third = KeptEvents.Limit / 3;

    [Fact]
    public void Previews_go_before_results_and_the_oldest_first()
    {
        var kept = new KeptEvents();
        kept.Add("preview 1", Third, isResult: false);
        kept.Add("result 1", Third, isResult: true);
        kept.Add("preview 2", Third, isResult: false);
        Assert.Equal(0, kept.LeftOut);
        kept.Add("preview 3", Third, isResult: false);
        kept.Add("result 2", Third, isResult: true);
        Assert.Equal(["result 1", "preview 3", "result 2"], kept.ToArray());
        kept.Add("result 3", Third, isResult: true);
        kept.Add("result 4", Third, isResult: true);
        Assert.Equal(["result 2", "result 3", "result 4"], kept.ToArray());
        Assert.Equal(4, kept.LeftOut);
    }

    [Fact]
    public void As_much_as_the_limit_is_kept()
    {
        var kept = new KeptEvents();
        kept.Add("preview", 1, isResult: false);
        kept.Add("result", KeptEvents.Limit - 1, isResult: true);
        Assert.Equal(0, kept.LeftOut);
        kept.Add("another", 1, isResult: true);
        Assert.Equal(["result", "another"], kept.ToArray());
    }

    [Fact]
    public void The_last_event_stays_however_large_it_is()
    {
        var kept = new KeptEvents();
        kept.Add("result", Third, isResult: true);
        kept.Add("preview", KeptEvents.Limit + 1, isResult: false);
        Assert.Equal(["preview"], kept.ToArray());
        Assert.Equal(1, kept.LeftOut);
    }
}
