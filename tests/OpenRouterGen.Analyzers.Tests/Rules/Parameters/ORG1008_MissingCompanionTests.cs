using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1008_MissingCompanionTests
{
    [Theory]
    [InlineData("client.Send(new Sample { Mask = {|ORG1008:\"m\"|} });")]
    [InlineData("client.Send(new() { Mask = {|ORG1008:\"m\"|}, Image = null });")]
    [InlineData("client.Send(new() { Mask = condition ? {|ORG1008:\"m\"|} : null });")]
    [InlineData("var sample = new Sample { Mask = {|ORG1008:\"m\"|} }; client.Send(sample);")]
    [InlineData("var sample = new Sample(); sample.Mask = {|ORG1008:\"m\"|}; client.Send(sample);")]
    public Task A_missing_companion_is_reported_where_the_object_is_sent(string statements) => SampleRecord.VerifyAsync(statements);

    [Theory]
    [InlineData("client.Send(new Sample { Mask = \"m\", Image = \"i\" });")]
    [InlineData("client.Send(new Sample { Mask = \"m\", Image = text });")]
    [InlineData("client.Send(new Sample { Mask = text });")]
    [InlineData("var part = new Sample { Mask = \"m\" }; client.Send(part with { Image = \"i\" });")]
    [InlineData("var part = new Sample { Mask = \"m\" }; GC.KeepAlive(part); part.Image = \"i\"; client.Send(part);")]
    [InlineData("var sample = new Sample { Mask = \"m\" }; sample.Image = \"i\"; client.Send(sample);")]
    [InlineData("Sample Make() => new Sample { Mask = \"m\" }; client.Send(Make() with { Image = \"i\" });")]
    public Task An_object_that_has_it_or_may_get_it_is_not(string statements) => SampleRecord.VerifyAsync(statements);
}
