using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PictureChat;

/// <summary>Stands for the model of a chat: it asks for the picture that it is to draw, and talks about it.</summary>
internal sealed class DrawingModel : IChatClient
{
    // What UseImageGeneration calls the function that makes a picture.
    private const string Function = "GenerateImage";

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var last = messages.Last();
        AIContent answer = last.Role == ChatRole.Tool ? new TextContent("Here it is.")
            : options?.Tools?.Any(tool => tool.Name == Function) == true
                ? new FunctionCallContent("call-1", Function, new Dictionary<string, object?> { ["prompt"] = last.Text })
                : new TextContent("I cannot draw.");
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [answer])));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }
}
