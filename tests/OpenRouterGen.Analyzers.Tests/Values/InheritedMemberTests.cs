using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Values;

/// <summary>Members that a record has from the one that it extends are checked as its own.</summary>
public sealed class InheritedMemberTests
{
    [Theory]
    [InlineData("client.Send(new Dog { Name = {|ORG1003:\"toolong\"|}, Bark = 1 });")]
    [InlineData("client.Send(new Dog { Name = \"short\", Bark = {|ORG1001:10|} });")]
    [InlineData("client.Send(new Pet { Name = {|ORG1003:\"toolong\"|} });")]
    [InlineData("client.Send(new Dog { Collar = new Collar { Size = {|ORG1001:11|} } });")]
    [InlineData("Pet pet = new Dog(); client.Send(pet with { Name = {|ORG1003:\"toolong\"|} });")]
    [InlineData("client.Send(new Dog { AdditionalProperties = new Dictionary<string, string> "
        + "{ [{|ORG1019:\"name\"|}] = \"n\", [{|ORG1019:\"bark\"|}] = \"1\" } });")]
    [InlineData("client.Send(new Dog { Mask = {|ORG1008:\"m\"|} });")]
    [InlineData("client.Send(new Dog { Mask = \"m\", Image = \"i\" });")]
    [InlineData("GC.KeepAlive(new Answered { Name = \"toolong\" });")]
    public async Task They_are_reported_where_they_are_set(string statements) => await Verify.SourceAsync($$"""
        using System;
        using System.CodeDom.Compiler;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using OpenRouter;
        using OpenRouter.Runtime;

        static class Program
        {
            static void Run(Kennel client)
            {
                {{statements}}
            }
        }

        [GeneratedCode("OpenRouterGen", "1")]
        public class Kennel
        {
            public void Send(Pet request) { }
        }

        [GeneratedCode("OpenRouterGen", "1")]
        public record Pet
        {
            [JsonPropertyName("name")] [StringLength(5)] public string? Name { get; init; }
            [JsonPropertyName("image")] public string? Image { get; init; }
            public IReadOnlyDictionary<string, string>? AdditionalProperties { get; init; }
        }

        [GeneratedCode("OpenRouterGen", "1")]
        [ParameterRule("requires", RuleKind.Requires, "mask", "image", Message = "a mask needs its image")]
        public sealed record Dog : Pet
        {
            [JsonPropertyName("bark")] [Range(1, 9)] public int? Bark { get; init; }
            [JsonPropertyName("collar")] public Collar? Collar { get; init; }
            [JsonPropertyName("mask")] public string? Mask { get; init; }
        }

        [GeneratedCode("OpenRouterGen", "1")]
        public sealed record Collar
        {
            [JsonPropertyName("size")] [Range(1, 10)] public int? Size { get; init; }
        }

        [GeneratedCode("OpenRouterGen", "1")]
        public sealed record Answered
        {
            [JsonPropertyName("name")] [StringLength(5)] public string? Name { get; init; }
        }
        """);
}
