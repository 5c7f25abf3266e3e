const form = document.querySelector('form');
const status = document.querySelector('[role=status]');
const image = document.querySelector('img');

form.addEventListener('submit', async submission => {
  submission.preventDefault();
  const prompt = form.elements.prompt.value;
  form.querySelector('button').disabled = true;
  status.textContent = 'drawing';
  try {
    for await (const { event, data } of draw(prompt)) {
      if (event === 'failure') {
        status.textContent = data;
        continue;
      }
      image.src = data;
      image.alt = prompt;
      image.hidden = false;
      status.textContent = event === 'picture' ? 'done' : 'preview';
    }
  } catch (error) {
    status.textContent = error.message;
  } finally {
    form.querySelector('button').disabled = false;
  }
});

// An EventSource can only GET, which any page could make it do: this posts, and reads the events of the answer.
async function* draw(prompt) {
  const answer = await fetch('/pictures', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ prompt }),
  });
  if (!answer.ok) {
    throw new Error(`The server answered with ${answer.status}.`);
  }
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    const blocks = text.split('\n\n');
    text = blocks.pop();
    for (const block of blocks) {
      const field = name => block.split('\n').find(line => line.startsWith(`${name}: `))?.slice(name.length + 2);
      yield { event: field('event'), data: field('data') };
    }
  }
}
