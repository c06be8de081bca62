# Build with everything, then carry over only what runs: the built server and explorer, the facts,
# and the packages that the server needs.
FROM node:22.21-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund
# What the explorer is made with is in its build already: 80 MB less to carry.
RUN npm uninstall --no-save --omit=dev --no-audit --no-fund \
    @tanstack/react-query @vitejs/plugin-react openapi-explorer react react-dom sigma vite \
    vite-plugin-compression2

FROM node:22.21-bookworm-slim
# Inside a container loopback reaches nobody. Whoever publishes the port says in
# STACKSCAPE_ALLOWED_HOSTS under which names the explorer may be asked for.
ENV NODE_ENV=production \
    STACKSCAPE_HOST=0.0.0.0 \
    STACKSCAPE_PORT=4000 \
    STACKSCAPE_STORE_DIR=/data/store
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/graph-data ./graph-data
COPY --from=build /app/scripts/stackscape.mjs ./scripts/
COPY --from=build /app/scripts/launcher ./scripts/launcher
COPY --from=build /app/dist ./dist
# The program belongs to root and is only read; the store is all that it writes.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.STACKSCAPE_PORT}/api/v1/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/stackscape.mjs", "start"]
