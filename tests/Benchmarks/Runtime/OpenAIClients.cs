using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Images;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>The same calls by OpenAI's library, by itself and behind the platform's abstraction.</summary>
internal static class OpenAIClients
{
    private const string Model = "author/model";

    private static readonly string s_prompt = new('p', 330);

    public static Func<Task> Picture(Uri address)
    {
        var client = new ImageClient(Model, new ApiKeyCredential("key"), Options(address));
        var options = new OpenAI.Images.ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes };
        return async () => _ = (await client.GenerateImageAsync(s_prompt, options)).Value.ImageBytes;
    }

    public static Func<IAsyncEnumerable<StreamingChatCompletionUpdate>> Chat(Uri address)
    {
        var client = Client(address);
        return () => client.CompleteChatStreamingAsync([new UserChatMessage(s_prompt)]);
    }

    public static Func<IAsyncEnumerable<ChatResponseUpdate>> AbstractChat(Uri address)
    {
        var client = Client(address).AsIChatClient();
        return () => client.GetStreamingResponseAsync(s_prompt);
    }

    private static ChatClient Client(Uri address) => new(Model, new ApiKeyCredential("key"), Options(address));

    private static OpenAIClientOptions Options(Uri address) => new() { Endpoint = address };
}
