# The service alone: its Neo4j is elsewhere, at NEO4J_URI (docker-compose.yml brings one).
FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
# The optional dependency is a Node, and the image has its own.
RUN npm ci --omit=dev --omit=optional && npm cache clean --force
COPY . .
USER node
EXPOSE 4000
# Starting takes as long as the first load of data/ does.
HEALTHCHECK --interval=5s --timeout=5s --start-period=2m CMD ["node", "--eval", \
  "fetch(`http://127.0.0.1:${process.env.PORT ?? 4000}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts", "serve"]
