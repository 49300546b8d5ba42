// Sends PutEvents requests with the AWS SDK for JavaScript: one line of JSON a request on standard input, one a result on standard output.
import { createInterface } from "node:readline";
import * as pinpoint from "@aws-sdk/client-pinpoint";

const client = new pinpoint.PinpointClient({
  region: "eu-west-1",
  endpoint: process.argv[2],
  credentials: { accessKeyId: "key", secretAccessKey: "secret" },
  maxAttempts: 1,
});

for await (const line of createInterface({ input: process.stdin })) {
  let result;
  try {
    const { $metadata, ...answer } = await client.send(new pinpoint.PutEventsCommand(JSON.parse(line)));
    result = { status: $metadata.httpStatusCode, answer };
  } catch (error) {
    const classes = Object.keys(pinpoint).filter((name) => name.endsWith("Exception") && error instanceof pinpoint[name]);
    result = { classes, status: error.$metadata?.httpStatusCode, requestId: error.$metadata?.requestId, message: error.Message ?? error.message };
  }
  console.log(JSON.stringify(result));
}
