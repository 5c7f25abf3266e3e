using System.Reflection;
using System.Reflection.Emit;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Calls;

/// <summary>What a handler threw, by the name of its type: older and newer versions of the resilience library name the same things.</summary>
public sealed class HandlerFaultTests
{
    [Theory]
    [InlineData("Polly.Timeout.TimeoutRejectedException", true, "A timeout of a resilience handler of the HttpClient is over")]
    [InlineData("Polly.CircuitBreaker.BrokenCircuitException", false, "The circuit breaker of a resilience handler of the HttpClient is open")]
    [InlineData("Polly.CircuitBreaker.IsolatedCircuitException", false, "The circuit breaker of a resilience handler of the HttpClient is open")]
    [InlineData("Polly.RateLimit.RateLimitRejectedException", false, "The rate limiter of a resilience handler of the HttpClient lets nothing through")]
    [InlineData("Polly.RateLimiting.RateLimiterRejectedException", false, "The rate limiter of a resilience handler of the HttpClient lets nothing through")]
    [InlineData("Polly.Other.OtherException", false, null)]
    [InlineData("Mine.Timeout.TimeoutRejectedException", false, null)]
    public void An_exception_means_what_its_name_says(string name, bool isTimeout, string? kind)
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Thrown"), AssemblyBuilderAccess.Run).DefineDynamicModule("Thrown");
        var type = module.DefineType(name, TypeAttributes.Public, typeof(Exception)).CreateType();
        var fault = new HandlerFault((Exception)Activator.CreateInstance(type)!);
        Assert.Equal((isTimeout, kind), (fault.IsTimeout, fault.Kind));
    }

    [Fact]
    public void It_says_what_was_thrown() =>
        Assert.Equal("Sending failed with IOException: cut", new HandlerFault(new IOException("cut")).Message);
}
