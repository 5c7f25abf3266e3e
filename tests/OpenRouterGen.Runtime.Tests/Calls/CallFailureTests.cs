using System.Reflection;
using System.Reflection.Emit;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Calls;

/// <summary>What each exception of the platform becomes, by what is known of the body.</summary>
public sealed class CallFailureTests : IDisposable
{
    private readonly CallClock _clock = new(new ManualTimeProvider(), TimeSpan.FromMinutes(10), default);

    public static TheoryData<Exception, bool, bool, bool, string> Failures => new()
    {
        { new TaskCanceledException("", new TimeoutException()), true, false, false, "No connection to the service was made in time" },
        { new TaskCanceledException("", new TimeoutException()), true, true, true, "stopped the call" },
        { new TaskCanceledException(), true, false, false, "stopped the call" },
        { new TaskCanceledException(), false, true, true, "stopped the call" },
        { new HttpRequestException(HttpRequestError.ConnectionError, "refused"), true, false, false, "No connection to the service could be made: refused" },
        { new HttpRequestException(HttpRequestError.NameResolutionError, "who"), false, false, false, "No connection to the service could be made: who" },
        { new HttpRequestException(HttpRequestError.SecureConnectionError, "tls"), true, false, false, "No connection to the service could be made: tls" },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError, "proxy"), true, false, false, "No connection to the service could be made: proxy" },
        { new HttpRequestException(HttpRequestError.ConnectionError, "refused"), true, true, true, "broke before the answer was complete: refused" },
        { new HttpRequestException("odd"), false, false, false, "The request could not be sent: odd" },
        { new IOException("cut"), true, true, true, "The connection broke before the answer was complete: cut" },
        { new InvalidDataException("gzip"), true, true, true, "The connection broke before the answer was complete: gzip" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void An_exception_of_the_platform_says_whether_the_request_may_have_been_sent(
        Exception exception, bool isOwn, bool isTouched, bool mayHaveBeenSent, string words)
    {
        var failure = Assert.IsType<OpenRouterConnectionException>(Map(exception, isOwn, isTouched));
        Assert.Equal(mayHaveBeenSent, failure.MayHaveBeenSent);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Same(exception, failure.InnerException);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_timeout_of_a_given_client_is_one_without_a_limit_of_ours(bool isTouched)
    {
        var failure = Assert.IsType<OpenRouterTimeoutException>(Map(new TaskCanceledException("", new TimeoutException()), isOwn: false, isTouched));
        Assert.Equal((isTouched, null), (failure.MayHaveBeenSent, failure.Timeout));
        Assert.Contains("HttpClient that was given", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_who_cancels_is_heard_before_all_else_and_gets_the_own_token_back()
    {
        using var source = new CancellationTokenSource();
        using var clock = new CallClock(new ManualTimeProvider(), TimeSpan.FromMinutes(10), source.Token);
        source.Cancel();
        var cause = new IOException("cut");
        var mapped = Assert.IsType<OperationCanceledException>(CallFailure.Map(cause, clock, true, new SendTicket(hasBody: true), new SecretMask([])));
        Assert.Equal((source.Token, cause, "The call was cancelled."), (mapped.CancellationToken, mapped.InnerException, mapped.Message));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_timeout_of_a_resilience_handler_is_one_without_a_limit_of_ours(bool isTouched)
    {
        var cause = new Polly.Timeout.TimeoutRejectedException("too late");
        var failure = Assert.IsType<OpenRouterTimeoutException>(Map(new HandlerFault(cause), isOwn: false, isTouched));
        Assert.Equal((isTouched, null, cause), (failure.MayHaveBeenSent, failure.Timeout, failure.InnerException));
    }

    public static TheoryData<Exception, string> Policies => new()
    {
        { new Polly.CircuitBreaker.BrokenCircuitException("open"), "The circuit breaker of a resilience handler" },
        { new Polly.CircuitBreaker.IsolatedCircuitException("held open"), "The circuit breaker of a resilience handler" },
        { new Polly.RateLimiting.RateLimiterRejectedException("full"), "The rate limiter of a resilience handler" },
        { new InvalidOperationException("odd"), "A handler of the HttpClient, or a file part, failed (InvalidOperationException): odd" },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public void What_a_handler_threw_is_named_as_its_library_means_it(Exception cause, string words)
    {
        var failure = Assert.IsType<OpenRouterConnectionException>(Map(new HandlerFault(cause), isOwn: false, isTouched: false));
        Assert.Equal((false, cause), (failure.MayHaveBeenSent, failure.InnerException));
        Assert.StartsWith(words, failure.Message, StringComparison.Ordinal);
        Assert.Contains(cause.Message, failure.Message, StringComparison.Ordinal);
    }

    // Older and newer versions of the resilience library name the same things.
    [Theory]
    [InlineData("Polly.Timeout.TimeoutRejectedException", true, "A timeout of a resilience handler of the HttpClient is over")]
    [InlineData("Polly.CircuitBreaker.BrokenCircuitException", false, "The circuit breaker of a resilience handler of the HttpClient is open")]
    [InlineData("Polly.CircuitBreaker.IsolatedCircuitException", false, "The circuit breaker of a resilience handler of the HttpClient is open")]
    [InlineData("Polly.RateLimit.RateLimitRejectedException", false, "The rate limiter of a resilience handler of the HttpClient lets nothing through")]
    [InlineData("Polly.RateLimiting.RateLimiterRejectedException", false, "The rate limiter of a resilience handler of the HttpClient lets nothing through")]
    [InlineData("Polly.Other.OtherException", false, null)]
    [InlineData("Mine.Timeout.TimeoutRejectedException", false, null)]
    public void An_exception_means_what_the_name_of_its_type_says(string name, bool isTimeout, string? kind)
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Thrown"), AssemblyBuilderAccess.Run).DefineDynamicModule("Thrown");
        var type = module.DefineType(name, TypeAttributes.Public, typeof(Exception)).CreateType();
        var fault = new HandlerFault((Exception)Activator.CreateInstance(type)!);
        Assert.Equal((isTimeout, kind), (fault.IsTimeout, fault.Kind));
    }

    [Fact]
    public void What_a_handler_threw_is_said_by_its_type_and_its_words() =>
        Assert.Equal("Sending failed with IOException: cut", new HandlerFault(new IOException("cut")).Message);

    [Fact]
    public void What_a_handler_threw_with_the_key_in_it_is_neither_quoted_nor_passed_on()
    {
        var failure = CallFailure.Map(
            new HandlerFault(new ArgumentException("no " + TestClient.Key)), _clock, false, new SendTicket(hasBody: true), new SecretMask([TestClient.Key]));
        Assert.Null(failure!.InnerException);
        Assert.Contains("no ****", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TestClient.Key, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_platform_does_not_throw_is_left_as_it_is()
    {
        Assert.Null(Map(new NotSupportedException(), isOwn: true, isTouched: true));
        Assert.Null(Map(new OpenRouterConfigurationException("theirs"), isOwn: true, isTouched: false));
    }

    public void Dispose() => _clock.Dispose();

    private Exception? Map(Exception exception, bool isOwn, bool isTouched)
    {
        var ticket = new SendTicket(hasBody: true);
        if (isTouched) ticket.Read();
        return CallFailure.Map(exception, _clock, isOwn, ticket, new SecretMask([]));
    }
}
